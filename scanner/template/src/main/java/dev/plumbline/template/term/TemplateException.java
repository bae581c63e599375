package dev.plumbline.template.term;

import dev.plumbline.model.Location;
import java.util.Optional;

/**
 * A template cannot be evaluated: the deployment would refuse it, or we do not know a construct.
 * The message says what is wrong in half a sentence; who catches it adds file and line.
 */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String function;
  private final transient Optional<Location> at;
  private final boolean elsewhere;

  public TemplateException(String message) {
    this(message, "", Optional.empty());
  }

  /**
   * With its place.
   *
   * @param function whose call is wrong, or empty
   */
  public TemplateException(String message, String function, Optional<Location> at) {
    this(message, function, at, false);
  }

  private TemplateException(
      String message, String function, Optional<Location> at, boolean elsewhere) {
    super(message, null, false, false);
    this.function = function;
    this.at = at;
    this.elsewhere = elsewhere;
  }

  /** What is needed stands in a file that was not scanned. */
  public static TemplateException elsewhere(String message, Location at) {
    return new TemplateException(message, "", Optional.of(at), true);
  }

  /** The function whose call is wrong; empty where it is none or not said. */
  public String function() {
    return function;
  }

  /** Whether the template may be right, and what it needs was not scanned. */
  public boolean elsewhere() {
    return elsewhere;
  }

  /** Where, if who threw it knew. */
  public Optional<Location> at() {
    return at;
  }
}
