package dev.plumbline.cli;

import dev.plumbline.evaluate.FindingStep;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.config.InlineIgnores;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Standing;
import dev.plumbline.model.Verdict;
import dev.plumbline.template.ignore.Ignores;
import dev.plumbline.template.ignore.InlineIgnore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Marks findings that a comment in their file covers, as far as the configuration obeys such
 * comments, and tells which were added by the judged change, refused, or cover nothing.
 */
final class Ignoring implements FindingStep {

  private final InlineIgnores policy;
  private final Ignores ignores;
  private final Set<InlineIgnore> added;
  private final Set<InlineIgnore> obeyed = new LinkedHashSet<>();
  private final Set<InlineIgnore> refused = new LinkedHashSet<>();

  /**
   * @param before those of the merge base; empty where nothing is compared, and then none is new
   */
  Ignoring(InlineIgnores policy, Ignores ignores, Optional<Ignores> before) {
    this.policy = policy;
    this.ignores = ignores;
    this.added = before.map(ignores::addedSince).orElse(Set.of());
  }

  @Override
  public Finding finding(Finding finding, Resource resource) {
    if (finding.verdict() == Verdict.COMPLIANT || finding.verdict() == Verdict.NOT_APPLICABLE) {
      return finding;
    }
    return ignores.covering(finding).map(ignore -> marked(finding, ignore)).orElse(finding);
  }

  private Finding marked(Finding finding, InlineIgnore ignore) {
    boolean isNew = added.contains(ignore);
    if (!isObeyed(isNew)) {
      refused.add(ignore);
      return finding;
    }
    obeyed.add(ignore);
    return finding.with(
        finding
            .standing()
            .ignoredBy(new Standing.Ignore(ignore.reason(), ignore.until(), ignore.at(), isNew)));
  }

  private boolean isObeyed(boolean isNew) {
    return switch (policy) {
      case OBEY -> true;
      case BASE_ONLY -> !isNew;
      case FORBIDDEN -> false;
    };
  }

  @Override
  public List<FindingsRecord> records(boolean complete) {
    List<FindingsRecord> records = new ArrayList<>();
    for (InlineIgnore ignore : ignores.all()) {
      if (refused.contains(ignore)) {
        records.add(
            record(
                Notice.Kind.IGNORE_REFUSED,
                ignore,
                "is not obeyed: the configuration says inline_ignores: "
                    + policy.wireName()
                    + ". Mend the finding, or ask for an exemption."));
      } else if (!obeyed.contains(ignore)) {
        records.add(
            record(
                Notice.Kind.UNMATCHED,
                ignore,
                "covers no finding. Remove it, so that it hides none later."));
      } else if (added.contains(ignore)) {
        records.add(
            record(
                Notice.Kind.IGNORE_ADDED,
                ignore,
                "is added by this change, and obeyed. Its reason: " + ignore.reason()));
      }
    }
    return records;
  }

  private static FindingsRecord record(Notice.Kind kind, InlineIgnore ignore, String what) {
    String rules =
        ignore.rules().stream().map(RuleName::value).sorted().collect(Collectors.joining(", "));
    return new FindingsRecord.OfNotice(
        new Notice(kind, Optional.of(ignore.at()), "The ignore of " + rules + " " + what));
  }
}
