package dev.plumbline.evaluate;

import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What the configuration says of rules, over what their cards say. Names, kinds and bounds were
 * checked where the configuration was read.
 *
 * @param overrides by rule; a rule without one is as its card says
 */
public record RuleSettings(Map<RuleName, Setting> overrides) {

  /**
   * The settings of one rule.
   *
   * @param enabled whether the rule is used at all
   * @param severity instead of the card's
   * @param parameters instead of the card's, by name
   */
  public record Setting(
      boolean enabled, Optional<Severity> severity, Map<String, Value> parameters) {
    public Setting {
      parameters = Map.copyOf(parameters);
    }
  }

  private static final Setting AS_THE_CARD = new Setting(true, Optional.empty(), Map.of());

  public RuleSettings {
    overrides = Map.copyOf(overrides);
  }

  /** Every rule as its card says. */
  public static RuleSettings none() {
    return new RuleSettings(Map.of());
  }

  public boolean enabled(RuleCard card) {
    return of(card).enabled();
  }

  public Severity severity(RuleCard card) {
    return of(card).severity().orElse(card.severity());
  }

  public SortedMap<String, Value> parameters(RuleCard card) {
    return card.effective(of(card).parameters());
  }

  private Setting of(RuleCard card) {
    return overrides.getOrDefault(card.name(), AS_THE_CARD);
  }
}
