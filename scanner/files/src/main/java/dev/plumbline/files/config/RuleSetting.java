package dev.plumbline.files.config;

import dev.plumbline.files.config.Setting.Layer;
import dev.plumbline.files.config.Setting.Origin;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is in force for one rule, and where each part came from: file, baseline, card. */
public record RuleSetting(
    RuleName rule,
    Setting<Boolean> enabled,
    Setting<Severity> severity,
    SortedMap<String, Setting<Value>> parameters) {

  public RuleSetting {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /**
   * The settings of one rule.
   *
   * @param file the configuration's name for people, such as {@code plumbline.yaml}
   */
  public static RuleSetting resolve(
      RuleCard card, Configuration configuration, Baseline baseline, String file) {
    RuleChange own = configuration.rules().getOrDefault(card.name(), RuleChange.NONE);
    RuleChange base = baseline.changes().getOrDefault(card.name(), RuleChange.NONE);
    Origin fromFile = new Origin(Layer.FILE, file);
    Origin fromBaseline = new Origin(Layer.BASELINE, "baseline " + baseline.name());
    Origin fromCard = new Origin(Layer.CARD, "card");
    SortedMap<String, Setting<Value>> parameters = new TreeMap<>();
    card.parameters()
        .forEach(
            (name, parameter) ->
                parameters.put(
                    name,
                    in(name, Optional.ofNullable(own.parameters().get(name)), fromFile)
                        .or(
                            () ->
                                in(
                                    name,
                                    Optional.ofNullable(base.parameters().get(name)),
                                    fromBaseline))
                        .orElseGet(() -> new Setting<>(name, parameter.value(), fromCard))));
    return new RuleSetting(
        card.name(),
        in("enabled", own.enabled(), fromFile)
            .orElseGet(
                () ->
                    new Setting<>("enabled", baseline.rules().contains(card.name()), fromBaseline)),
        in("severity", own.severity(), fromFile)
            .or(() -> in("severity", base.severity(), fromBaseline))
            .orElseGet(() -> new Setting<>("severity", card.severity(), fromCard)),
        parameters);
  }

  private static <T> Optional<Setting<T>> in(String name, Optional<T> value, Origin origin) {
    return value.map(v -> new Setting<>(name, v, origin));
  }
}
