package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.declared;
import static dev.plumbline.evaluate.TestPack.on;
import static dev.plumbline.evaluate.TestPack.part;
import static dev.plumbline.evaluate.TestPack.read;
import static dev.plumbline.evaluate.TestPack.resource;
import static dev.plumbline.evaluate.TestPack.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a finding stands in a file. */
final class DeclaredTest {

  private final Round round;

  DeclaredTest(@TempDir Path folder) {
    this.round = new Round(folder);
  }

  @Test
  void findingIsAtTheFirstPropertyThatDecided() throws IOException {
    Finding level =
        level(declared(resource("a", thing(3)), "a", written("thing", Map.of("level", on(14)))));

    assertThat(line(level)).isEqualTo(14);
    assertThat(level.evidence())
        .extracting(Evidence::path, seen -> seen.written().map(Written::at).map(Location::line))
        .contains(tuple("level", Optional.of(14)));
  }

  @Test
  void findingIsAtTheResourceWhereThePropertyIsAbsent() throws IOException {
    Finding level = level(declared(resource("a", thing(3)), "a", Map.of()));

    assertThat(level.location()).contains(new Location("infra/main.json", 10, 5, 20, 6));
    assertThat(level.evidence()).allMatch(seen -> seen.written().isEmpty());
  }

  @Test
  void unresolvedPropertyGoesBeforeAKnownOneWhereTheVerdictIsUnknown() {
    Resource resource = declared(resource("a", thing(3)), "a", Map.of());
    List<Evidence> evidence = List.of(seen("kind", "read", 12), seen("level", "unresolved", 15));

    assertThat(Declared.location(resource, Verdict.UNKNOWN, evidence)).contains(on(15).at());
    assertThat(Declared.location(resource, Verdict.NONCOMPLIANT, evidence)).contains(on(12).at());
  }

  @Test
  void ownPropertyGoesBeforeOneOfTheParent() {
    Resource part = part(resource("a", thing(7)), "p", Map.of("part", thing(1)));
    List<Evidence> evidence =
        List.of(
            seen("kind", "read", 12),
            new Evidence("part", "x", Value.of(1), "2", "read", "", "", Optional.of(on(30))));

    assertThat(Declared.location(declared(part, "p", Map.of()), Verdict.NONCOMPLIANT, evidence))
        .contains(on(30).at());
  }

  @Test
  void valueThatAnExpressionGivesWithMoreIsWhereTheExpressionIs() {
    Value whole = new Value.Unresolved("[parameters('all')]", "infra/main.json:13:9");
    SortedMap<String, Fact> facts =
        new TreeMap<>(
            Map.of(
                "thing",
                read(
                    Value.object(
                        "deep",
                        Value.object("list", Value.array(List.of(Value.of(1)))),
                        "open",
                        whole,
                        "none",
                        Value.Null.VALUE))));
    Declared declared =
        new Declared(
            facts,
            new TreeMap<>(
                written(
                    "thing", Map.of("deep", on(11), "open", on(13), "none", on(14), "", on(9)))));

    assertThat(declared.of(observed("deep.list[0]"))).contains(on(11));
    assertThat(declared.of(observed("deep.list[1]"))).isEmpty();
    assertThat(declared.of(observed("deep.other"))).isEmpty();
    assertThat(declared.of(observed("open.any[3].thing"))).contains(on(13));
    assertThat(declared.of(observed("none"))).contains(on(14));
    assertThat(declared.of(observed(""))).contains(on(9));
    assertThat(declared.of(observed("absent"))).isEmpty();
  }

  @Test
  void factOfTheParentIsWhereTheParentHasIt() throws IOException {
    Resource owner =
        declared(
            resource("a", thing(7, "kind", Value.of("round"))),
            "a",
            written("thing", Map.of("kind", on(12))));
    Resource live = part(resource("a", thing(7)), "p", Map.of("part", read(TestPack.wants("x"))));
    Resource child = declared(live, "p", Map.of()).withParent(owner.id());

    Finding finding = Round.only("part-owner", round.evaluate(owner, child));

    assertThat(line(finding)).isEqualTo(12);
    Resource wanting =
        declared(live, "p", written("part", Map.of("wants", on(30)))).withParent(owner.id());
    assertThat(line(Round.only("part-owner", round.evaluate(owner, wanting)))).isEqualTo(12);
  }

  @Test
  void liveFindingHasNoPlace() throws IOException {
    assertThat(level(resource("a", thing(3))).location()).isEmpty();
  }

  private static Evidence seen(String path, String origin, int line) {
    return new Evidence("thing", path, Value.of(1), "2", origin, "", "", Optional.of(on(line)));
  }

  private static RuleAnswer.Observation observed(String path) {
    return new RuleAnswer.Observation("thing", path, Value.Null.VALUE, "x", "read", "");
  }

  private Finding level(Resource resource) throws IOException {
    return Round.only("thing-level", round.evaluate(List.of(resource).toArray(Resource[]::new)));
  }

  private static int line(Finding finding) {
    return finding.location().orElseThrow().line();
  }

  private static Map<String, SortedMap<String, Written>> written(
      String fact, Map<String, Written> byPath) {
    return Map.of(fact, new TreeMap<>(byPath));
  }
}
