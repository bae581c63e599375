package dev.plumbline.template.function;

import dev.plumbline.template.term.Budget;
import dev.plumbline.template.term.TemplateException;

/**
 * A walk through a value. Every node costs a step, because a value whose parts are shared is far
 * larger to walk than to make; and a walk goes only so deep, because a loop can nest values deeper
 * than a stack holds.
 */
final class Depth {

  static final int LIMIT = 200;

  private final Budget budget;
  private int depth;

  Depth(Budget budget) {
    this.budget = budget;
  }

  void enter() {
    budget.spend(1);
    if (++depth > LIMIT) {
      throw new TemplateException("a value is nested more than " + LIMIT + " levels deep");
    }
  }

  void spend(long steps) {
    budget.spend(steps);
  }

  void leave() {
    depth--;
  }
}
