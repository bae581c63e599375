package dev.plumbline.evaluate;

import dev.plumbline.evaluate.engine.Answer;
import dev.plumbline.evaluate.engine.Engine;
import dev.plumbline.evaluate.engine.Limits;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks the rules. All rules of a type answer in one call; when that call fails they are asked one
 * by one, so that one rule's failure is only its own. May be called from many threads.
 */
public final class RuleEngine implements AutoCloseable {

  private final EntryPoints entryPoints;
  private final SortedMap<ResourceType, List<RuleCard>> enabled = new TreeMap<>();
  private final Engine engine;

  /** The rules of a pack that the settings leave enabled, within the standard limits. */
  public RuleEngine(PolicyPack pack, RuleSettings settings) {
    this(pack, settings, Limits.standard());
  }

  RuleEngine(PolicyPack pack, RuleSettings settings, Limits limits) {
    this.entryPoints = pack.entryPoints();
    for (RuleCard card : pack.cards()) {
      if (settings.enabled(card)) {
        enabled.computeIfAbsent(card.anchor(), type -> new ArrayList<>()).add(card);
      }
    }
    // No rule needs a function of the host so far; the capabilities file of the pack says so too.
    this.engine = new Engine(pack.module(), pack.dataWith(settings), Map.of(), limits);
  }

  /** The enabled rules about a type, sorted by name. */
  public List<RuleCard> rules(ResourceType type) {
    return List.copyOf(enabled.getOrDefault(type, List.of()));
  }

  /** All enabled rules, sorted by name. */
  public List<RuleCard> rules() {
    return enabled.values().stream()
        .flatMap(Collection::stream)
        .sorted(Comparator.comparing(RuleCard::name))
        .toList();
  }

  /**
   * The answers of all enabled rules about a type.
   *
   * @param input the resource as the rules see it
   */
  public SortedMap<RuleName, RuleAnswer> answers(ResourceType type, Value input) {
    SortedMap<RuleName, RuleAnswer> answers = new TreeMap<>();
    List<RuleCard> cards = enabled.getOrDefault(type, List.of());
    if (cards.isEmpty()) {
      return answers;
    }
    String entryPoint = entryPoints.anchors().get(type);
    switch (engine.evaluate(Objects.requireNonNull(entryPoint), input)) {
      case Answer.Result(Value all) ->
          cards.forEach(card -> answers.put(card.name(), among(all, card.name())));
      case Answer.Failed ignored ->
          cards.forEach(card -> answers.put(card.name(), answer(card.name(), input)));
    }
    return answers;
  }

  /** The answer of one rule, asked alone. */
  public RuleAnswer answer(RuleName rule, Value input) {
    String entryPoint = entryPoints.rules().get(rule);
    if (entryPoint == null) {
      throw new IllegalArgumentException("The policy pack has no rule " + rule + ".");
    }
    return switch (engine.evaluate(entryPoint, input)) {
      case Answer.Result(Value alone) -> among(alone, rule);
      case Answer.Failed(Answer.Failure failure, String message) ->
          RuleAnswer.failed(
              switch (failure) {
                case UNDEFINED -> "The rule is undefined for this resource.";
                case ABORTED -> "The rule stopped: " + message + ".";
                case OUT_OF_MEMORY, OUT_OF_TIME, TOO_DEEP, BROKEN ->
                    "Judging "
                        + input.at("id").textOr("the resource")
                        + " failed: "
                        + message
                        + ".";
              });
    };
  }

  @Override
  public void close() {
    engine.close();
  }

  /** A rule whose {@code holds} fell through is not in the answer at all. */
  private static RuleAnswer among(Value all, RuleName rule) {
    return all instanceof Value.Obj(Map<String, Value> members) && members.containsKey(rule.value())
        ? AnswerForm.read(all.at(rule.value()))
        : RuleAnswer.failed("The rule is undefined for this resource.");
  }
}
