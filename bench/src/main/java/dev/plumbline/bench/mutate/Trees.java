package dev.plumbline.bench.mutate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Places in a JSON tree that a mutation may change. */
final class Trees {

  private Trees() {}

  /** A value and how to put another in its place. */
  sealed interface Spot {
    JsonNode value();

    void replace(JsonNode other);

    record Member(ObjectNode holder, String name) implements Spot {
      @Override
      public JsonNode value() {
        return holder.get(name);
      }

      @Override
      public void replace(JsonNode other) {
        holder.set(name, other);
      }
    }

    record Item(ArrayNode holder, int index) implements Spot {
      @Override
      public JsonNode value() {
        return holder.get(index);
      }

      @Override
      public void replace(JsonNode other) {
        holder.set(index, other);
      }
    }
  }

  /** All values below the root. */
  static List<Spot> spots(JsonNode root) {
    List<Spot> spots = new ArrayList<>();
    collect(root, spots);
    return spots;
  }

  private static void collect(JsonNode node, List<Spot> spots) {
    if (node instanceof ObjectNode object) {
      for (String name : names(object)) {
        spots.add(new Spot.Member(object, name));
        collect(object.get(name), spots);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        spots.add(new Spot.Item(array, i));
        collect(array.get(i), spots);
      }
    }
  }

  static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  static boolean isExpression(JsonNode value) {
    return value.isTextual()
        && value.textValue().startsWith("[")
        && !value.textValue().startsWith("[[");
  }
}
