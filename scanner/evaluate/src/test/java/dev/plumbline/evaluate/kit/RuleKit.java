package dev.plumbline.evaluate.kit;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.evaluate.RuleEngine;
import dev.plumbline.evaluate.RuleSettings;
import dev.plumbline.model.RuleCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the checks of a rule from its card and its fixtures. None of them knows the rule: less
 * knowledge must never turn one verdict into another, what the card says is read must matter, and
 * what is absent must be what the defaults table says.
 */
final class RuleKit implements AutoCloseable {

  /**
   * One check.
   *
   * @param problems what is wrong, a line each; none when the rule is right
   */
  record Check(String name, Supplier<List<String>> problems) {}

  private final RuleEngine engine;
  private final DefaultRows defaults;
  private final Path policies;

  RuleKit(PolicyPack pack, Path policies) {
    this.engine = new RuleEngine(pack, RuleSettings.none());
    this.defaults = new DefaultRows(pack.data().at("plumbline", "defaults"));
    this.policies = policies;
  }

  /** All checks of a rule. */
  List<Check> checks(RuleCard card) throws IOException {
    List<Fixture> fixtures = Fixture.of(card, policies);
    List<Check> checks = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      checks.addAll(new FixtureChecks(engine, defaults, card, fixture).all());
    }
    checks.addAll(new CardChecks(engine, card, fixtures).all());
    return checks;
  }

  @Override
  public void close() {
    engine.close();
  }
}
