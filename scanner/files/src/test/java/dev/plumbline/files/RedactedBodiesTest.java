package dev.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Redactor;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The redactor, over the bodies that rules judge: Azure's own documented answers. */
final class RedactedBodiesTest {

  static List<Path> bodies() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(RedactedBodiesTest.class.getResource("/arm-examples")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void leavesEverythingThatIsJudgedAsItWasRead(Path file) throws IOException {
    Value body = withoutNextLink(ValueJson.read(Files.readAllBytes(file)).at("body"));

    assertThat(body).isInstanceOf(Value.Obj.class);
    assertThat(Redactor.redact(body)).isEqualTo(body);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void takesASecretOutOfEveryTextAndLeavesTheStructure(Path file) throws IOException {
    Value body = ValueJson.read(Files.readAllBytes(file)).at("body");

    Value redacted = Redactor.redact(planted(body));

    assertThat(ValueJson.write(redacted)).doesNotContain("CANARY").contains("[redacted: ");
    assertThat(shape(redacted)).isEqualTo(shape(body));
  }

  /** A nextLink's query may carry tokens: it is the one member that changes. */
  private static Value withoutNextLink(Value body) {
    if (!(body instanceof Value.Obj(Map<String, Value> members))) {
      return body;
    }
    Map<String, Value> others = new LinkedHashMap<>(members);
    others.remove("nextLink");
    return new Value.Obj(others);
  }

  private static Value planted(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Value.of(text + " AccountKey=CANARY/CANARY==;");
      case Value.Arr(List<Value> items) ->
          Value.array(items.stream().map(RedactedBodiesTest::planted).toList());
      case Value.Obj(Map<String, Value> members) -> {
        Map<String, Value> all = new LinkedHashMap<>();
        members.forEach((name, member) -> all.put(name, planted(member)));
        yield new Value.Obj(all);
      }
      case Value.Null ignored -> value;
      case Value.Bool ignored -> value;
      case Value.Num ignored -> value;
      case Value.Unresolved ignored -> value;
      case Value.Partial ignored -> value;
      case Value.PartialObj ignored -> value;
    };
  }

  private static Value shape(Value value) {
    return switch (value) {
      case Value.Text ignored -> Value.of("text");
      case Value.Arr(List<Value> items) ->
          Value.array(items.stream().map(RedactedBodiesTest::shape).toList());
      case Value.Obj(Map<String, Value> members) -> {
        Map<String, Value> all = new LinkedHashMap<>();
        members.forEach((name, member) -> all.put(name, shape(member)));
        yield new Value.Obj(all);
      }
      case Value.Null ignored -> value;
      case Value.Bool ignored -> value;
      case Value.Num ignored -> value;
      case Value.Unresolved ignored -> value;
      case Value.Partial ignored -> value;
      case Value.PartialObj ignored -> value;
    };
  }
}
