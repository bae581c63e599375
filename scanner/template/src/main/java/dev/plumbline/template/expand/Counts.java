package dev.plumbline.template.expand;

import dev.plumbline.template.arm.Template;
import dev.plumbline.template.term.TemplateException;
import dev.plumbline.template.term.Term;
import java.math.BigDecimal;
import java.util.Optional;

/** The lengths of loops. */
final class Counts {

  private Counts() {}

  /** A length that is known. */
  static long of(Term.Num number, Template.Copy loop) {
    BigDecimal value = number.value();
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw wrong(loop);
    }
    return value.longValue();
  }

  static TemplateException wrong(Template.Copy loop) {
    return new TemplateException(
        "the count of a copy is a whole number from 0", "", Optional.of(loop.count().at()));
  }
}
