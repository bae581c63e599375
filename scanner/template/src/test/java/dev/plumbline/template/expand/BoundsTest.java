package dev.plumbline.template.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.json.JsonReader;
import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.TemplateException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a template says, it costs no more than its steps and no more than half a megabyte of
 * stack.
 */
final class BoundsTest {

  private static final int STACK = 512 * 1024;

  private static final String USE = resource("\"[variables('v499')]\"");

  @Test
  void boundsAChainOfVariables() {
    assertThat(chain(i -> "{\"a\": \"[variables('v%d')]\"}".formatted(i))).contains("levels deep");
  }

  @Test
  void boundsAChainOfVariablesThroughLambdas() {
    assertThat(chain(i -> "\"[map(range(0, 1), lambda('x', variables('v%d')))]\"".formatted(i)))
        .contains("levels deep");
  }

  @Test
  void boundsAChainOfTexts() {
    assertThat(chain(i -> "\"[format('{0}a', variables('v%d'))]\"".formatted(i)))
        .contains("levels deep");
  }

  @Test
  void boundsValuesThatDouble() {
    assertThat(
            chain(
                60, i -> "\"[createArray(variables('v%1$d'), variables('v%1$d'))]\"".formatted(i)))
        .contains("more than 4000000 steps");
    assertThat(chain(60, i -> "\"[concat(variables('v%1$d'), variables('v%1$d'))]\"".formatted(i)))
        .contains("more than 4000000 steps");
  }

  @Test
  void boundsExpressionsOfUnknownsThatDouble() {
    assertThat(
            outcome(
                "{\"parameters\": {\"p\": {\"type\": \"string\"}}, \"variables\": {"
                    + "\"v0\": \"[parameters('p')]\","
                    + IntStream.range(1, 60)
                        .mapToObj(
                            i ->
                                "\"v%d\": \"[concat(variables('v%2$d'), variables('v%2$d'))]\""
                                    .formatted(i, i - 1))
                        .collect(Collectors.joining(","))
                    + "}, \"resources\": [{\"type\": \"A.B/c\", \"name\": \"[variables('v59')]\","
                    + " \"scope\": \"[variables('v58')]\"}]}"))
        .isEqualTo("1 resources");
  }

  @Test
  void boundsValuesThatAReductionNests() {
    assertThat(
            outcome(
                "{\"resources\": [%s]}"
                    .formatted(
                        resource(
                            "\"[reduce(range(0, 9999), createObject(), lambda('a', 'b',"
                                + " createObject('x', lambdaVariables('a'))))]\""))))
        .contains("levels deep");
  }

  @Test
  void boundsFunctionsThatCallThemselves() {
    assertThat(
            outcome(
                """
                {"functions": [{"namespace": "n", "members": {"f": {"parameters": [],
                  "output": {"type": "string", "value": "[concat(n.f(), n.f())]"}}}}],
                 "resources": [%s]}
                """
                    .formatted(resource("\"[n.f()]\""))))
        .contains("levels deep");
  }

  @Test
  void boundsLoops() {
    assertThat(
            outcome(
                """
                {"resources": [{"type": "A.B/c", "name": "n",
                  "copy": {"name": "l", "count": 2000000000}}]}
                """))
        .contains("more than 4000000 steps");
  }

  @Test
  void boundsDeploymentsInDeploymentsInLoops() {
    String inside = resource("1");
    for (int i = 0; i < 14; i++) {
      inside =
          """
          {"type": "Microsoft.Resources/deployments", "name": "d",
           "copy": {"name": "l", "count": 4}, "properties": {"template": {"resources": [%s]}}}
          """
              .formatted(inside);
    }
    assertThat(outcome("{\"resources\": [" + inside + "]}")).contains("more than 4000000 steps");
  }

  @Test
  void listsManyResourcesOfOneNameInGoodTime() {
    assertThat(
            outcome(
                "{\"resources\": ["
                    + "{\"type\": \"A.B/c\", \"name\": \"n\"},".repeat(20_000)
                    + "]}"))
        .isEqualTo("20000 resources");
  }

  private static String chain(IntFunction<String> link) {
    return chain(500, link);
  }

  /** Five hundred variables, or fewer, of which each names the one before it. */
  private static String chain(int length, IntFunction<String> link) {
    String variables =
        IntStream.range(1, length)
            .mapToObj(i -> "\"v%d\": %s".formatted(i, link.apply(i - 1)))
            .collect(Collectors.joining(","));
    return outcome(
        "{\"variables\": {\"v0\": \"aaaa\", %s}, \"resources\": [%s]}"
            .formatted(variables, USE.replace("v499", "v" + (length - 1))));
  }

  private static String resource(String x) {
    return "{\"type\": \"A.B/c\", \"name\": \"n\", \"properties\": {\"x\": %s}}".formatted(x);
  }

  /** What is made of a template on a small stack: the first problem, or how many resources. */
  private static String outcome(String template) {
    FutureTask<String> task = new FutureTask<>(() -> expand(template));
    new Thread(null, task, "small", STACK).start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static String expand(String template) {
    try {
      Expansion expansion =
          new Expander(path -> Optional.empty(), new Budget(4_000_000))
              .expand(JsonReader.read("main.json", template), List.of());
      return expansion.problems().isEmpty()
          ? expansion.resources().size() + " resources"
          : expansion.problems().getFirst().what();
    } catch (JsonException | TemplateException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
