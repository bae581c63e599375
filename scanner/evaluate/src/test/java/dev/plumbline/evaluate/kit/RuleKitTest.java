package dev.plumbline.evaluate.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.model.RuleCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The kit over every rule of the bundled pack. {@code -Dplumbline.rule=NAME} picks one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RuleKitTest {

  static final Path POLICIES = Path.of(System.getProperty("plumbline.root"), "policies");

  private final PolicyPack pack = PolicyPack.bundled();
  private final RuleKit kit = new RuleKit(pack, POLICIES);

  @TestFactory
  List<DynamicContainer> everyRuleStandsEveryLossOfKnowledge() throws IOException {
    String only = System.getProperty("plumbline.rule", "");
    List<DynamicContainer> rules = new ArrayList<>();
    for (RuleCard card : pack.cards()) {
      if (only.isEmpty() || card.name().value().equals(only)) {
        rules.add(DynamicContainer.dynamicContainer(card.name().value(), tests(card)));
      }
    }
    assertThat(rules).as("rules named \"%s\"", only).isNotEmpty();
    return rules;
  }

  @AfterAll
  void closeTheKit() {
    kit.close();
  }

  private List<DynamicTest> tests(RuleCard card) throws IOException {
    return kit.checks(card).stream()
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.name(),
                    () ->
                        assertThat(check.problems().get())
                            .as("%s, %s", card.name(), check.name())
                            .isEmpty()))
        .toList();
  }
}
