package dev.plumbline.azure.fake;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the text blocks of tests. */
public final class Values {

  private Values() {}

  public static Value json(String text) {
    try (JsonReader reader = JsonProviders.createReader(text)) {
      return of(reader.readUntyped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Value of(@Nullable Object read) {
    return switch (read) {
      case null -> Value.Null.VALUE;
      case Boolean truth -> Value.of(truth.booleanValue());
      case Number number -> new Value.Num(new BigDecimal(number.toString()));
      case List<?> items -> Value.array(items.stream().map(Values::of).toList());
      case Map<?, ?> members -> {
        Map<String, Value> values = new LinkedHashMap<>();
        members.forEach((name, value) -> values.put(String.valueOf(name), of(value)));
        yield new Value.Obj(values);
      }
      case Object text -> Value.of(text.toString());
    };
  }
}
