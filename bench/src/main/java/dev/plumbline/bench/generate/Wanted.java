package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Set;

/** What a property must turn out to be, decided before it is written down in some way. */
public sealed interface Wanted {

  /**
   * A value that evaluation must find.
   *
   * @param domain values of the same type, for the places where another one would be wrong
   */
  record Known(JsonNode value, List<JsonNode> domain) implements Wanted {
    /** Some other value of the domain; the same where there is no other. */
    JsonNode other(Dice dice) {
      List<JsonNode> others = domain.stream().filter(one -> !one.equals(value)).toList();
      return others.isEmpty() ? value : dice.pick(others);
    }
  }

  /**
   * A value that only the deployment knows.
   *
   * @param domain values that it could have
   */
  record Open(List<JsonNode> domain) implements Wanted {}

  /**
   * What was written and what it must give.
   *
   * @param causes for an open value, the expressions of which one must be named as the reason
   */
  record Outcome(Wanted wanted, Set<String> causes) {

    static Outcome known(JsonNode value) {
      return new Outcome(Wanted.known(value), Set.of());
    }

    static Outcome absent() {
      return known(Json.nothing());
    }

    boolean isOpen() {
      return wanted instanceof Open;
    }
  }

  static Known known(Object value) {
    JsonNode node = Json.node(value);
    return new Known(node, List.of(node));
  }

  static Known known(boolean value) {
    return new Known(Json.node(value), List.of(Json.node(true), Json.node(false)));
  }

  static Known of(JsonNode value, ArrayNode domain) {
    return new Known(value, list(domain));
  }

  static List<JsonNode> list(ArrayNode domain) {
    return domain.valueStream().toList();
  }
}
