package dev.plumbline.azure.population;

import java.util.List;

/**
 * Scopes that cannot be scanned as written, because something in them matches nothing. All problems
 * at once, each saying what, why and what to do.
 */
public final class ScopeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  ScopeException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
