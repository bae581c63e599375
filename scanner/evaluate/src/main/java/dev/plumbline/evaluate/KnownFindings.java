package dev.plumbline.evaluate;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.KnownFinding;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Standing;
import dev.plumbline.model.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Marks findings that were there before, by fingerprint: a noncompliant one that was noncompliant,
 * an unknown one that was noncompliant or unknown. Two alike resources have ids of their own, so a
 * second one is never taken for the first.
 *
 * <p>Noncompliant ones that are no more are {@link Resolved}: when the rule now says otherwise, or
 * when the resource is gone from an inventory that is complete. Of an incomplete one nobody knows.
 */
public final class KnownFindings implements FindingStep {

  private final Map<Standing.Known, Map<String, KnownFinding>> places =
      new EnumMap<>(Standing.Known.class);
  private final Set<String> mended = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  /** Adds what one place knows. Where several know a finding, the merge base is named. */
  public KnownFindings with(Standing.Known place, Collection<KnownFinding> findings) {
    Map<String, KnownFinding> byFingerprint =
        places.computeIfAbsent(place, ignored -> new HashMap<>());
    findings.forEach(known -> byFingerprint.put(known.fingerprint(), known));
    return this;
  }

  @Override
  public Finding finding(Finding finding, Resource resource) {
    return switch (finding.verdict()) {
      case NONCOMPLIANT, UNKNOWN -> {
        open.add(finding.fingerprint());
        yield marked(finding);
      }
      case COMPLIANT, NOT_APPLICABLE -> {
        mended.add(finding.fingerprint());
        yield finding;
      }
    };
  }

  private Finding marked(Finding finding) {
    for (Standing.Known place : places.keySet()) {
      KnownFinding known = places.get(place).get(finding.fingerprint());
      if (known != null && covers(known, finding)) {
        return finding.with(finding.standing().knownFrom(place));
      }
    }
    return finding;
  }

  /** What could not be judged before may be as bad as it now is, or may not: it is new. */
  private static boolean covers(KnownFinding known, Finding finding) {
    return known.verdict() == Verdict.NONCOMPLIANT || finding.verdict() == Verdict.UNKNOWN;
  }

  @Override
  public List<FindingsRecord> records(boolean complete) {
    Map<String, FindingsRecord> resolved = new LinkedHashMap<>();
    for (Standing.Known place : places.keySet()) {
      for (KnownFinding known : new TreeSet<>(places.get(place).values())) {
        if (known.verdict() == Verdict.NONCOMPLIANT && isGone(known.fingerprint(), complete)) {
          resolved.putIfAbsent(known.fingerprint(), record(known, place));
        }
      }
    }
    return List.copyOf(resolved.values());
  }

  private boolean isGone(String fingerprint, boolean complete) {
    return !open.contains(fingerprint) && (complete || mended.contains(fingerprint));
  }

  private static FindingsRecord record(KnownFinding known, Standing.Known place) {
    return new FindingsRecord.OfResolved(
        new Resolved(known.rule(), known.severity(), known.resource(), known.fingerprint(), place));
  }
}
