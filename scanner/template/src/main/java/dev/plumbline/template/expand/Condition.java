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
   * @param doubts what decides it: its own condition and those of the deployments around it
   */
  record Undecided(Doubts doubts) implements Condition {}

  /** This one and another, as of a deployment and a resource in it. */
  default Condition and(Condition other) {
    return switch (this) {
      case True ignored -> other;
      case False ignored -> this;
      case Undecided(Doubts doubts) -> other.after(doubts);
    };
  }

  /** This one below an undecided one; both decide. */
  private Condition after(Doubts outer) {
    return switch (this) {
      case True ignored -> new Undecided(outer);
      case False ignored -> this;
      case Undecided(Doubts own) -> new Undecided(outer.and(own));
    };
  }
}
