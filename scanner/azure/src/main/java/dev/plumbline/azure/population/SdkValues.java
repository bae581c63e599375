package dev.plumbline.azure.population;

import dev.plumbline.model.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the maps and lists that the SDK reads JSON into when it has no model for it. */
final class SdkValues {

  private SdkValues() {}

  static Value of(@Nullable Object read) {
    return switch (read) {
      case null -> Value.Null.VALUE;
      case Boolean truth -> Value.of(truth.booleanValue());
      case Number number -> new Value.Num(new BigDecimal(number.toString()));
      case List<?> items -> Value.array(items.stream().map(SdkValues::of).toList());
      case Map<?, ?> members -> object(members);
      case Object text -> Value.of(text.toString());
    };
  }

  private static Value object(Map<?, ?> members) {
    Map<String, Value> values = new LinkedHashMap<>();
    members.forEach((name, value) -> values.put(String.valueOf(name), of(value)));
    return new Value.Obj(values);
  }
}
