package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import dev.plumbline.template.term.TemplateException;

/**
 * Something in a template that the deployment would refuse or that we do not know. What it spoils
 * is unknown; everything else stands.
 *
 * @param what half a sentence
 * @param function whose call it is about, or empty
 * @param elsewhere whether it is no fault of the template: what it needs was not scanned
 */
public record Problem(String what, String function, Location at, boolean elsewhere) {

  /**
   * What was wrong.
   *
   * @param near where, if the exception does not say
   */
  static Problem of(TemplateException wrong, Location near) {
    return new Problem(
        String.valueOf(wrong.getMessage()),
        wrong.function(),
        wrong.at().orElse(near),
        wrong.elsewhere());
  }

  /** Why nobody knows what a deployment deploys whose template has this problem. */
  String asDoubt() {
    return elsewhere ? what : "%s: %s; what it deploys is not known".formatted(at, what);
  }
}
