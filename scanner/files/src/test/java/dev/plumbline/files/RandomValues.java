package dev.plumbline.files;

import dev.plumbline.model.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values of every shape, with the names and texts that codecs get wrong. */
final class RandomValues {

  private static final List<String> NAMES =
      List.of(
          "id",
          "",
          "$plumbline",
          "$$plumbline",
          "$plumblineX",
          "$$$plumbline-y",
          "$",
          "plumbline",
          "$Plumbline",
          "items",
          "expression",
          "at",
          "record",
          "ıİß",
          "a.b",
          "\u0000",
          "\uD83D\uDD11");

  private static final List<String> TEXTS =
      List.of(
          "",
          "unresolved",
          "partial",
          "\"\\/\b\f\n\r\t",
          "\u0001\u001f\u007f",
          "\u2028\u2029",
          "İstanbul ığ",
          "\uD83D\uDE00",
          "null",
          "1e5",
          "{\"$plumbline\":\"unresolved\"}");

  private final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  Value next(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 8)) {
      case 0 -> Value.Null.VALUE;
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> new Value.Num(number());
      case 3 -> Value.of(pick(TEXTS));
      case 4 -> new Value.Arr(items(depth));
      case 5 -> new Value.Partial(items(depth), pick(TEXTS));
      case 6 -> new Value.Unresolved(pick(TEXTS), pick(TEXTS));
      default -> new Value.Obj(members(depth));
    };
  }

  private BigDecimal number() {
    BigInteger digits = new BigInteger(random.nextInt(200), random);
    int scale = random.nextInt(80) - 40;
    return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), scale);
  }

  private List<Value> items(int depth) {
    List<Value> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(next(depth - 1));
    }
    return items;
  }

  private Map<String, Value> members(int depth) {
    Map<String, Value> members = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      members.put(pick(NAMES), next(depth - 1));
    }
    return members;
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
