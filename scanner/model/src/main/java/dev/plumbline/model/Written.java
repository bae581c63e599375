package dev.plumbline.model;

import java.util.List;

/**
 * Where a person wrote a value, and by which names it came to the resource.
 *
 * @param at the property in the resource's declaration, from the first character of its name to the
 *     last of its value
 * @param via the parameters and variables that the value was taken from, the nearest to the
 *     resource first; empty for a value that stands in the property itself
 */
public record Written(Location at, List<Via> via) {

  /** What hands a value on. */
  public enum Kind {
    PARAMETER("parameter"),
    /** A value for a parameter, in a parameter file or at the caller of a module. */
    ARGUMENT("argument"),
    VARIABLE("variable");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /**
   * One step on a value's way.
   *
   * @param name of the parameter or variable
   * @param at where it is declared, or given
   */
  public record Via(Kind kind, String name, Location at) {}

  public Written {
    via = List.copyOf(via);
  }
}
