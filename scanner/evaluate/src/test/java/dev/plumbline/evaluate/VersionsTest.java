package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One template with several parameter files gives several versions of a resource. */
final class VersionsTest {

  private final Round round;

  VersionsTest(@TempDir Path folder) {
    this.round = new Round(folder);
  }

  @Test
  void theWorstVersionOfEachRuleIsKept() throws IOException {
    List<Finding> findings = round.evaluate(version(7), version(3), version(9));
    assertThat(Round.verdicts(findings))
        .containsExactly(
            "thing-clash a compliant", "thing-level a noncompliant", "thing-lost a compliant");
    Finding level = Round.only("thing-level", findings);
    assertThat(level.evidence())
        .anySatisfy(seen -> assertThat(seen.observed()).isEqualTo(Value.of(3)));
  }

  @Test
  void eachResourceCountsOnce() throws IOException {
    round.evaluate(version(7), version(3));
    assertThat(round.rows()).extracting(Reconciliation::listed).containsExactly(1);
    assertThat(round.rows()).allMatch(Reconciliation::adds);
  }

  @Test
  void aChildIsJudgedWithTheVersionThatHoldsIt() throws IOException {
    Resource rounded = version(TestPack.thing(7, "kind", Value.of("round")));
    Resource square = version(TestPack.thing(7, "kind", Value.of("square")));
    List<Finding> alike =
        round.evaluate(rounded, part(rounded, "round"), square, part(square, "square"));
    assertThat(Round.verdicts(alike)).contains("part-owner p compliant");
    List<Finding> unlike =
        round.evaluate(rounded, part(rounded, "round"), square, part(square, "round"));
    assertThat(Round.verdicts(unlike)).contains("part-owner p noncompliant");
    assertThat(unlike).hasSameSizeAs(alike);
  }

  private static Resource version(int level) {
    return version(TestPack.thing(level));
  }

  private static Resource version(Fact thing) {
    return declared(TestPack.resource("a", thing));
  }

  private static Resource part(Resource owner, String kind) {
    return declared(TestPack.part(owner, "p", Map.of("part", TestPack.read(TestPack.wants(kind)))));
  }

  private static Resource declared(Resource live) {
    return new Resource(
        live.id(),
        live.type(),
        new Source.Template("2026-01-01", "arm", Location.point("main.json", 1, 1), List.of()),
        live.placement(),
        live.tags(),
        live.parent(),
        live.role(),
        live.facts(),
        live.collections(),
        live.written());
  }
}
