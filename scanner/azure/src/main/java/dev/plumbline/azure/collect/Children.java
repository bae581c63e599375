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

  /**
   * What collections say of a type that two lists brought: unread if either is, for a list that was
   * not read is not an empty one.
   */
  static Fact both(Fact one, Fact other) {
    if (one instanceof Fact.Read(Value first, Fact.Origin origin)) {
      return other instanceof Fact.Read(Value second, Fact.Origin ignored)
          ? new Fact.Read(sum(first, second), origin)
          : other instanceof Fact.None ? one : other;
    }
    return one instanceof Fact.None ? other : one;
  }

  private static Value sum(Value one, Value other) {
    return one instanceof Value.Num(var first) && other instanceof Value.Num(var second)
        ? new Value.Num(first.add(second))
        : one;
  }

  /** How a resource's collections tell a list that was read to its end. */
  public static Fact counted(int items, Fact.Origin origin) {
    return items == 0 ? new Fact.None(origin) : new Fact.Read(Value.of(items), origin);
  }
}
