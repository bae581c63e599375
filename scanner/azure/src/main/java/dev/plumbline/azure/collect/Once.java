package dev.plumbline.azure.collect;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, once, whoever asks meanwhile waits. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    @Nullable T known = made;
    if (known != null) {
      return known;
    }
    T fresh = maker.get();
    made = fresh;
    return fresh;
  }
}
