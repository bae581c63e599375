package dev.plumbline.files.config;

import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether a value fits a rule's parameter: of the kind of the card's own value, within its bounds.
 */
final class ParameterCheck {

  private ParameterCheck() {}

  /** What is wrong with the value, or empty when it fits. */
  static Optional<String> problem(String name, RuleCard.Parameter parameter, Value given) {
    return switch (parameter.value()) {
      case Value.Num(BigDecimal standard) -> number(name, parameter, standard, given);
      case Value.Bool ignored ->
          given instanceof Value.Bool ? Optional.empty() : must(name, "be true or false");
      case Value.Text ignored ->
          given instanceof Value.Text ? Optional.empty() : must(name, "be a text");
      case Value.Arr ignored -> texts(name, given);
      case Value.Null ignored -> must(name, "not be set: its card gives it no value");
      case Value.Obj ignored -> must(name, "not be set: its card gives it a mapping");
      case Value.Unresolved ignored -> must(name, "not be set: its card gives it no value");
      case Value.PartialObj ignored -> must(name, "not be set: its card gives it no value");
      case Value.Partial ignored -> must(name, "not be set: its card gives it no value");
    };
  }

  private static Optional<String> number(
      String name, RuleCard.Parameter parameter, BigDecimal standard, Value given) {
    boolean whole = isWhole(standard);
    String kind = whole ? "a whole number" : "a number";
    String range =
        parameter.bounds().map(b -> " from " + b.minimum() + " to " + b.maximum()).orElse("");
    boolean fits =
        given instanceof Value.Num(BigDecimal number)
            && (!whole || isWhole(number))
            && parameter.bounds().map(bounds -> within(number, bounds)).orElse(true);
    return fits ? Optional.empty() : must(name, "be " + kind + range);
  }

  private static Optional<String> texts(String name, Value given) {
    boolean fits =
        given instanceof Value.Arr(List<Value> items)
            && items.stream().allMatch(Value.Text.class::isInstance);
    return fits ? Optional.empty() : must(name, "be a list of texts");
  }

  private static boolean within(BigDecimal number, RuleCard.Bounds bounds) {
    return number.compareTo(BigDecimal.valueOf(bounds.minimum())) >= 0
        && number.compareTo(BigDecimal.valueOf(bounds.maximum())) <= 0;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<String> must(String name, String what) {
    return Optional.of("parameter `" + name + "` must " + what);
  }
}
