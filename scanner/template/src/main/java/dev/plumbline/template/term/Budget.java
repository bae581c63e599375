package dev.plumbline.template.term;

/**
 * How much one file may cost, in steps: a step is one call, one copy, one item or one character
 * that is made. Counted rather than timed, so that a file is refused everywhere or nowhere.
 */
public final class Budget {

  private final long limit;
  private long spent;

  public Budget(long limit) {
    this.limit = limit;
  }

  /**
   * Before the steps are taken.
   *
   * @throws TemplateException when there are not so many left
   */
  public void spend(long steps) {
    spent += Math.max(0, steps);
    if (exhausted()) {
      throw new TemplateException(
          "evaluating it takes more than " + limit + " steps; make its loops smaller");
    }
  }

  /** Whether it is used up, so that nothing more of the file can be evaluated. */
  public boolean exhausted() {
    return spent > limit || spent < 0;
  }

  public long spent() {
    return spent;
  }
}
