package dev.plumbline.evaluate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.styra.opa.wasm.OpaPolicy;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Our binding against the library's own evaluator: every entry point, on the fixtures of every
 * rule, whether they are meant for it or not.
 */
final class OracleTest {

  private static final Path POLICIES = Path.of(System.getProperty("plumbline.root"), "policies");
  private static final Path COMPILED = POLICIES.resolve("compiled");

  @Test
  void librarysOwnEvaluatorGivesTheSameAnswers() throws IOException {
    Value data = ValueJson.read(Files.readAllBytes(COMPILED.resolve("data.json")));
    OpaPolicy oracle =
        OpaPolicy.builder()
            .withPolicy(Files.readAllBytes(COMPILED.resolve("policy.wasm")))
            .withDefaultBuiltins(false)
            .build()
            .data(ValueJson.write(data));
    List<Path> fixtures = fixtures();
    assertThat(fixtures).isNotEmpty();
    try (Engine engine = new Engine(PolicyModule.bundled(), data, Map.of(), Limits.standard())) {
      assertThat(engine.entrypoints()).isEqualTo(new TreeMap<>(oracle.entrypoints()).keySet());
      for (Path fixture : fixtures) {
        Value input = ValueJson.read(Files.readAllBytes(fixture)).at("input");
        for (String entrypoint : entrypoints(fixture, input)) {
          oracle.entrypoint(entrypoint);
          assertThat(unordered(ours(engine, entrypoint, input)))
              .as("%s on %s", entrypoint, fixture)
              .isEqualTo(unordered(theirs(oracle, input)));
        }
      }
    }
  }

  private static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.walk(POLICIES.resolve("rules"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** The fixture's rule alone, and all rules of its type. */
  private static List<String> entrypoints(Path fixture, Value input) {
    Path rule = fixture.getName(fixture.getNameCount() - 3);
    String type = input.at("type").textOr("").replaceAll("[^a-z0-9]", "_");
    return List.of("plumbline/single/" + rule, "plumbline/anchors/" + type);
  }

  private static Value ours(Engine engine, String entrypoint, Value input) {
    return switch (engine.evaluate(entrypoint, input)) {
      case Answer.Result(Value value) -> Value.array(List.of(Value.object("result", value)));
      case Answer.Failed(Answer.Failure failure, String message) -> {
        assertThat(failure).as(message).isEqualTo(Answer.Failure.UNDEFINED);
        yield Value.array(List.of());
      }
    };
  }

  private static Value theirs(OpaPolicy oracle, Value input) throws IOException {
    return ValueJson.read(oracle.evaluate(ValueJson.write(input)));
  }

  /** What was a set comes as an array in an order of its own. */
  private static Value unordered(Value value) {
    if (value instanceof Value.Obj(Map<String, Value> members)) {
      Map<String, Value> sorted = new TreeMap<>();
      members.forEach((name, member) -> sorted.put(name, unordered(member)));
      return new Value.Obj(sorted);
    }
    if (value instanceof Value.Arr(List<Value> items)) {
      return Value.array(
          items.stream()
              .map(OracleTest::unordered)
              .sorted(Comparator.comparing(Value::toString))
              .toList());
    }
    return value;
  }
}
