package dev.plumbline.template.expand;

/** Whether a resource is deployed, as far as the template alone says. */
public sealed interface Condition {

  /** It is deployed. */
  record True() implements Condition {}

  /** It is not deployed. */
  record False() implements Condition {}

  /**
   * Known at deployment only.
   *
   * @param expression what decides it
   */
  record Undecided(String expression) implements Condition {}

  /** This one and another, as of a deployment and a resource in it. */
  default Condition and(Condition other) {
    return switch (this) {
      case True ignored -> other;
      case False ignored -> this;
      case Undecided(String expression) -> other.after(expression, this);
    };
  }

  /** This one below an undecided one; both expressions are needed to decide. */
  private Condition after(String expression, Condition outer) {
    return switch (this) {
      case True ignored -> outer;
      case False ignored -> this;
      case Undecided(String own) ->
          own.equals(expression) ? outer : new Undecided(expression + " and " + own);
    };
  }
}
