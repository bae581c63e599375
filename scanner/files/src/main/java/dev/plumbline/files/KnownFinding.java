package dev.plumbline.files;

import dev.plumbline.model.Finding;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Verdict;
import java.util.Comparator;

/**
 * A finding that was there before: what is needed to know it again and to name it. It holds no
 * evidence, so nothing that was read from a resource gets into a repository with it.
 *
 * @param verdict noncompliant or unknown
 * @param resource its address, for people
 */
public record KnownFinding(
    RuleName rule, Verdict verdict, Severity severity, ResourceId resource, String fingerprint)
    implements Comparable<KnownFinding> {

  // ResourceId compares without regard to case, and paths in files differ by it.
  private static final Comparator<KnownFinding> BY_RESOURCE =
      Comparator.comparing((KnownFinding known) -> known.resource().value())
          .thenComparing(KnownFinding::rule)
          .thenComparing(KnownFinding::fingerprint);

  public KnownFinding {
    if (verdict != Verdict.NONCOMPLIANT && verdict != Verdict.UNKNOWN) {
      throw new IllegalArgumentException("Only noncompliant and unknown findings can be known.");
    }
  }

  static KnownFinding of(Finding finding) {
    return new KnownFinding(
        finding.rule(),
        finding.verdict(),
        finding.severity(),
        finding.subject().id(),
        finding.fingerprint());
  }

  @Override
  public int compareTo(KnownFinding other) {
    return BY_RESOURCE.compare(this, other);
  }
}
