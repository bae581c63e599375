package dev.plumbline.template;

import dev.plumbline.model.RuleName;
import java.util.Set;

/**
 * How templates are read. Which files there are, and their sizes, is the tree's business.
 *
 * @param rules all that exist, so that an ignore which names another is told; empty to believe all
 * @param steps how much the evaluation of one file may cost
 */
public record TemplateOptions(Set<RuleName> rules, long steps) {

  /** Some two hundred times what the largest public module costs. */
  private static final long STEPS = 4_000_000;

  public TemplateOptions {
    rules = Set.copyOf(rules);
  }

  public static TemplateOptions knowing(Set<RuleName> rules) {
    return new TemplateOptions(rules, STEPS);
  }
}
