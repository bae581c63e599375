package dev.plumbline.azure.collect;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Value;
import java.util.List;

/**
 * What a list below a resource gave.
 *
 * @param items each id once; when the list ended early, those before
 * @param listing read with the number of items, none, or unread
 */
public record Children(List<ArmChild> items, Fact listing) {

  public Children {
    items = List.copyOf(items);
  }

  /** How a resource's collections tell a list that was read to its end. */
  public static Fact counted(int items, Fact.Origin origin) {
    return items == 0 ? new Fact.None(origin) : new Fact.Read(Value.of(items), origin);
  }
}
