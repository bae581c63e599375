package dev.plumbline.azure.arm;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * All pages of one list.
 *
 * @param items the redacted members of {@code value} of every page that was read, in order
 * @param origin the first request, and when the last page was answered
 * @param failure why the list ends too early; what stood on the pages before is in {@code items}. A
 *     listing with a failure is never a complete list, however many items it has
 */
public record Listing(List<Value> items, Fact.Origin origin, Optional<Failure> failure) {

  public Listing {
    items = List.copyOf(items);
  }
}
