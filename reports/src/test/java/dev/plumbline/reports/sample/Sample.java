package dev.plumbline.reports.sample;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Digests;
import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Source;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import java.util.List;
import java.util.Optional;

/** A finding in a template, with the usual evidence of its rule. */
public final class Sample {

  private static final Placement NOWHERE =
      new Placement("", "public", List.of(), "", "", "", "", "");

  private final SampleRule rule;
  private final ResourceId id;
  private final Location at;
  private Location declaration;
  private List<Location> callers = List.of();
  private List<Written.Via> via = List.of();
  private Optional<String> fix = Optional.empty();

  private Sample(SampleRule rule, ResourceId id, Location at) {
    this.rule = rule;
    this.id = id;
    this.at = at;
    this.declaration = at;
  }

  public static Sample of(String rule, String id, Location at) {
    return new Sample(SampleRule.named(rule), new ResourceId(id), at);
  }

  public Sample declared(Location place, Location... deployments) {
    declaration = place;
    callers = List.of(deployments);
    return this;
  }

  public Sample via(Written.Via... steps) {
    via = List.of(steps);
    return this;
  }

  public Sample fix(String diff) {
    fix = Optional.of(diff);
    return this;
  }

  public FindingsRecord fails() {
    return fails(Standing.OPEN);
  }

  public FindingsRecord fails(Standing standing) {
    return finding(Verdict.NONCOMPLIANT, rule.bad(), List.of(), standing);
  }

  public FindingsRecord passes() {
    return finding(Verdict.COMPLIANT, rule.good(), List.of(), Standing.OPEN);
  }

  public FindingsRecord unknown(UnknownReason reason) {
    return finding(Verdict.UNKNOWN, Value.Null.VALUE, List.of(reason), Standing.OPEN);
  }

  private FindingsRecord finding(
      Verdict verdict, Value observed, List<UnknownReason> reasons, Standing standing) {
    boolean absent = observed instanceof Value.Null;
    Evidence evidence =
        new Evidence(
            rule.fact(),
            rule.path(),
            observed,
            rule.expected(),
            absent ? "absent" : "read",
            declaration.toString(),
            "2026-11-22T09:30:00Z",
            absent && via.isEmpty() ? Optional.empty() : Optional.of(new Written(at, via)));
    return new FindingsRecord.OfFinding(
        new Finding(
            rule.card().name(),
            rule.card().digest(),
            verdict,
            rule.card().severity(),
            new Finding.Subject(
                id,
                rule.card().anchor(),
                new Source.Template("2025-06-01", "arm", declaration, callers),
                NOWHERE),
            "v1:" + Digests.sha256(rule.card().name() + "\n" + id.key()),
            reasons.isEmpty() ? List.of(evidence) : List.of(),
            reasons,
            Optional.of(at),
            standing,
            fix));
  }
}
