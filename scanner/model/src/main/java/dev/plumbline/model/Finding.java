package dev.plumbline.model;

import java.util.List;
import java.util.Optional;

/**
 * One rule on one resource.
 *
 * @param ruleDigest digest of the rule as it was evaluated, so that a changed rule is told from a
 *     changed resource
 * @param severity effective severity (the card's unless the configuration changed it)
 * @param subject the resource judged; for a listing that could not be read, the parent
 * @param fingerprint stable identity of this finding across scans
 * @param reasons why the verdict is unknown; empty for the other verdicts
 * @param location in files, the property to look at, or the resource where the property is absent
 * @param standing how it counts; the verdict stays what it is
 * @param fix a unified diff against the scanned directory that ends it, where one property does
 */
public record Finding(
    RuleName rule,
    String ruleDigest,
    Verdict verdict,
    Severity severity,
    Subject subject,
    String fingerprint,
    List<Evidence> evidence,
    List<UnknownReason> reasons,
    Optional<Location> location,
    Standing standing,
    Optional<String> fix) {

  /** The part of a resource that a finding and a report need. */
  public record Subject(ResourceId id, ResourceType type, Source source, Placement placement) {

    public static Subject of(Resource resource) {
      return new Subject(resource.id(), resource.type(), resource.source(), resource.placement());
    }
  }

  public Finding {
    evidence = List.copyOf(evidence);
    reasons = List.copyOf(reasons);
    if ((verdict == Verdict.UNKNOWN) == reasons.isEmpty()) {
      throw new IllegalArgumentException(
          "A finding is unknown if and only if it has a reason: " + rule + " on " + subject.id());
    }
  }

  /** The same finding, counting otherwise. */
  public Finding with(Standing other) {
    return with(location, other, fix);
  }

  /** The same finding, shown elsewhere. */
  public Finding at(Location other) {
    return with(Optional.of(other), standing, fix);
  }

  /** The same finding with a fix. */
  public Finding withFix(String diff) {
    return with(location, standing, Optional.of(diff));
  }

  /** What steps after the judgement may change. */
  private Finding with(Optional<Location> where, Standing counting, Optional<String> diff) {
    return new Finding(
        rule,
        ruleDigest,
        verdict,
        severity,
        subject,
        fingerprint,
        evidence,
        reasons,
        where,
        counting,
        diff);
  }
}
