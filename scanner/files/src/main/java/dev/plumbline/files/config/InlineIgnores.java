package dev.plumbline.files.config;

import java.util.Optional;
import java.util.stream.Stream;

/** What a comment in a judged file may do to a finding. */
public enum InlineIgnores {
  /** It is obeyed; one that the judged change adds is shown as added. */
  OBEY("obey"),
  /** Only one that stands at the merge base is obeyed. */
  BASE_ONLY("base-only"),
  /** None is obeyed. */
  FORBIDDEN("forbidden");

  private final String wireName;

  InlineIgnores(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  /** The one with a wire name. */
  public static Optional<InlineIgnores> named(String name) {
    return Stream.of(values()).filter(value -> value.wireName.equals(name)).findFirst();
  }
}
