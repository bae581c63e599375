package dev.plumbline.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.template.json.Document;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.json.JsonReader;
import dev.plumbline.template.syntax.Syntax;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Microsoft Learn, "Syntax and expressions in ARM templates". */
final class ExpressionsTest {

  @Test
  void leavesAloneWhatIsNoExpression() {
    assertThat(text("plain")).isEqualTo("plain");
    assertThat(text("[begins only")).isEqualTo("[begins only");
    assertThat(text("ends only]")).isEqualTo("ends only]");
  }

  @Test
  void dropsTheBracketThatEscapesAnother() {
    assertThat(text("[[parameters('x')]")).isEqualTo("[parameters('x')]");
  }

  @Test
  void readsCallsWithNamespacesAndArguments() {
    Syntax.Call call = (Syntax.Call) read("[ own.f( 'it''s', -7, g() ) ]");

    assertThat(call.namespace()).contains("own");
    assertThat(call.name()).isEqualTo("f");
    assertThat(((Syntax.Text) call.arguments().getFirst()).value()).isEqualTo("it's");
    assertThat(((Syntax.Num) call.arguments().get(1)).value()).isEqualTo(BigDecimal.valueOf(-7));
    assertThat(call.arguments().get(2)).isInstanceOf(Syntax.Call.class);
    assertThat(call.phrase().text()).isEqualTo("own.f( 'it''s', -7, g() )");
  }

  @Test
  void readsAccessesSafeAndUnsafe() {
    Syntax.Index outer = (Syntax.Index) read("[f().a.?b[0][?'c']]");
    Syntax.Index inner = (Syntax.Index) outer.of();
    Syntax.Property safe = (Syntax.Property) inner.of();

    assertThat(outer.safe()).isTrue();
    assertThat(inner.safe()).isFalse();
    assertThat(safe.safe()).isTrue();
    assertThat(safe.name()).isEqualTo("b");
  }

  @Test
  void readsLambdas() {
    Syntax.Call call = (Syntax.Call) read("[map(f(), lambda('x', 'i', lambdaVariables('x')))]");
    Syntax.Lambda lambda = (Syntax.Lambda) call.arguments().get(1);

    assertThat(lambda.names()).isEqualTo(List.of("x", "i"));
    assertThat(((Syntax.LambdaVariable) lambda.body()).name()).isEqualTo("x");
  }

  @Test
  void countsColumnsInTheFileDespiteEscapes() {
    Syntax.Call call = (Syntax.Call) read("[f('\\u0041\\n', g())]");

    assertThat(call.arguments().get(1).at()).hasToString("t.json:1:17");
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    assertThat(broken("[f(]").reason()).isEqualTo("expected a function but found its end");
    assertThat(broken("[f(1 2)]").reason()).isEqualTo("expected , or ) but found '2'");
    assertThat(broken("[f('x)]").reason()).isEqualTo("this text has no closing quote");
    assertThat(broken("[f]").reason()).isEqualTo("expected ( after f but found its end");
    assertThat(broken("[]").reason()).isEqualTo("expected a function but found its end");
    assertThat(broken("[f() x]").reason())
        .isEqualTo("expected the end of the expression but found 'x'");
    assertThat(broken("[f(1 2)]").at()).hasToString("t.json:1:7");
  }

  @Test
  void refusesDeepNestingAndGreatLength() {
    assertThat(broken("[" + "f(".repeat(5000) + ")".repeat(5000) + "]").reason())
        .contains("more than 100 deep");
    assertThat(broken("[f(" + "1,".repeat(13_000) + "1)]").reason())
        .contains("more than 24576 characters");
  }

  private static String text(String string) {
    return ((Syntax.Text) read(string)).value();
  }

  private static Syntax.Broken broken(String string) {
    return (Syntax.Broken) read(string);
  }

  private static Syntax read(String string) {
    try {
      Document document = JsonReader.read("t.json", "\"" + string + "\"");
      return new Expressions(document).lower(document.root());
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }
}
