package dev.plumbline.template.expand;

import dev.plumbline.template.term.TemplateException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Values that are made when they are first asked for, and never while they are being made. */
final class Memo<T> {

  private sealed interface State<T> {}

  private record Open<T>() implements State<T> {}

  private record Done<T>(T value) implements State<T> {}

  private record Failed<T>(TemplateException why) implements State<T> {}

  private final Map<String, State<T>> states = new HashMap<>();

  /**
   * The value of that key.
   *
   * @param what names it in the message when it depends on itself
   */
  T get(String key, String what, Supplier<T> make) {
    State<T> state = states.get(key);
    if (state == null) {
      states.put(key, new Open<>());
      return make(key, make);
    }
    return switch (state) {
      case Open<T> ignored -> throw new TemplateException(what + " depends on itself");
      case Done<T>(T value) -> value;
      case Failed<T>(TemplateException why) -> throw why;
    };
  }

  /** Whether the value of that key is being made. */
  boolean open(String key) {
    return states.get(key) instanceof Open<T>;
  }

  private T make(String key, Supplier<T> make) {
    try {
      T value = make.get();
      states.put(key, new Done<>(value));
      return value;
    } catch (TemplateException e) {
      states.put(key, new Failed<>(e));
      throw e;
    }
  }
}
