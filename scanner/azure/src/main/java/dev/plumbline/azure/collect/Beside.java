package dev.plumbline.azure.collect;

import dev.plumbline.azure.http.Trail;
import dev.plumbline.azure.population.Subscription;
import java.util.function.Consumer;

/**
 * What goes on beside a collection.
 *
 * @param trail is told of every subscription
 * @param atEachEnd called once for each subscription that could be read, from many threads
 */
public record Beside(Trail trail, Consumer<Subscription> atEachEnd) {

  /** Nothing. */
  public static Beside nothing() {
    return new Beside(Trail.NONE, subscription -> {});
  }
}
