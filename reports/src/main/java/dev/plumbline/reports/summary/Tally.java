package dev.plumbline.reports.summary;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.FindingsHeader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Usage;
import dev.plumbline.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts records as they pass. Records of one kind may come in any order. */
final class Tally {

  private final Map<RuleName, RuleCard> cards = new TreeMap<>();
  private final Map<RuleName, Counts> byRule = new TreeMap<>();
  private final Map<RuleName, Severity> effective = new HashMap<>();
  private final SortedMap<Severity, Counts> bySeverity = new TreeMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Map<Set<GapId>, Integer> blamed = new HashMap<>();
  private final Map<ReasonSummary, Integer> unknownByKind = new HashMap<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<Reconciliation> reconciliations = new ArrayList<>();
  private final List<Resolved> resolved = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<FindingsRecord.OfExemption> exemptions = new ArrayList<>();
  private final List<FindingsRecord.OfAcceptedGap> acceptedGaps = new ArrayList<>();
  private Optional<Usage> usage = Optional.empty();
  private Counts counts = Counts.NONE;

  Tally() {
    for (Severity severity : Severity.values()) {
      bySeverity.put(severity, Counts.NONE);
    }
  }

  void add(FindingsRecord next) {
    switch (next) {
      case FindingsRecord.OfRule(RuleCard card) -> cards.put(card.name(), card);
      case FindingsRecord.OfGap(Gap gap) -> gaps.add(gap);
      case FindingsRecord.OfExclusion(Exclusion exclusion) -> exclusions.add(exclusion);
      case FindingsRecord.OfUsage(Usage used) -> usage = Optional.of(used);
      case FindingsRecord.OfFinding(Finding finding) -> count(finding);
      case FindingsRecord.OfReconciliation(Reconciliation sum) -> reconciliations.add(sum);
      case FindingsRecord.OfResolved(Resolved gone) -> resolved.add(gone);
      case FindingsRecord.OfNotice(Notice notice) -> notices.add(notice);
      case FindingsRecord.OfExemption row -> exemptions.add(row);
      case FindingsRecord.OfAcceptedGap row -> acceptedGaps.add(row);
    }
  }

  private void count(Finding finding) {
    counts = counts.and(finding);
    bySeverity.compute(
        finding.severity(), (key, so) -> (so == null ? Counts.NONE : so).and(finding));
    byRule.compute(finding.rule(), (key, so) -> (so == null ? Counts.NONE : so).and(finding));
    effective.merge(finding.rule(), finding.severity(), Tally::worse);
    if (finding.verdict() == Verdict.UNKNOWN) {
      countReasons(finding.reasons());
    }
  }

  private static Severity worse(Severity one, Severity other) {
    return one.atLeast(other) ? one : other;
  }

  private void countReasons(List<UnknownReason> reasons) {
    Set<ReasonSummary> kinds = new HashSet<>();
    Set<GapId> ids = new HashSet<>();
    for (UnknownReason reason : reasons) {
      kinds.add(ReasonSummary.kindOf(reason));
      if (reason instanceof UnknownReason.OfGap(GapId gap)) {
        ids.add(gap);
      }
    }
    blamed.merge(ids, 1, Integer::sum);
    kinds.forEach(kind -> unknownByKind.merge(kind, 1, Integer::sum));
  }

  Summary summary(FindingsHeader header, boolean finished) throws FileFormatException {
    for (RuleName rule : byRule.keySet()) {
      if (!cards.containsKey(rule)) {
        throw new FileFormatException(
            "The findings name the rule " + rule + " but hold no card of it. Evaluate again.");
      }
    }
    return new Summary(
        header,
        finished,
        counts,
        Collections.unmodifiableSortedMap(bySeverity),
        cards.values().stream().map(this::rule).sorted(RuleSummary.WORST_FIRST).toList(),
        GapGroup.of(gaps, blamed),
        reasons(),
        exclusions.stream()
            .sorted(Comparator.comparing(Exclusion::type).thenComparing(Exclusion::id))
            .toList(),
        reconciliations.stream().sorted(Comparator.comparing(Reconciliation::type)).toList(),
        register(),
        usage);
  }

  private Register register() {
    return new Register(
        resolved.stream()
            .sorted(
                Comparator.comparing(Resolved::severity)
                    .thenComparing(Resolved::rule)
                    .thenComparing(Resolved::resource)
                    .thenComparing(Resolved::fingerprint))
            .toList(),
        notices.stream()
            .sorted(
                Comparator.comparing(Notice::kind)
                    .thenComparing(notice -> notice.at().map(Tally::order).orElse(""))
                    .thenComparing(Notice::text))
            .toList(),
        exemptions.stream().sorted(Comparator.comparing(row -> row.exemption().id())).toList(),
        acceptedGaps.stream().sorted(Comparator.comparing(row -> row.accepted().scope())).toList());
  }

  private static String order(Location at) {
    return "%s\0%09d\0%09d".formatted(at.file(), at.line(), at.column());
  }

  private List<ReasonSummary> reasons() {
    return unknownByKind.entrySet().stream()
        .map(entry -> entry.getKey().times(entry.getValue()))
        .sorted(
            Comparator.comparing((ReasonSummary reason) -> -reason.unknown())
                .thenComparing(ReasonSummary::title)
                .thenComparing(ReasonSummary::action))
        .toList();
  }

  private RuleSummary rule(RuleCard card) {
    return new RuleSummary(
        card,
        effective.getOrDefault(card.name(), card.severity()),
        byRule.getOrDefault(card.name(), Counts.NONE));
  }
}
