package dev.plumbline.model;

import java.util.regex.Pattern;

/** A rule's stable name in kebab-case, such as {@code storage-https-only}. */
public record RuleName(String value) implements Comparable<RuleName> {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  public RuleName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "Not a rule name: \"" + value + "\". Rule names are lower-case words joined by hyphens.");
    }
  }

  @Override
  public int compareTo(RuleName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
