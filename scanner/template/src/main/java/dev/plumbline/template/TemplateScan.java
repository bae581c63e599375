package dev.plumbline.template;

import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Notice;
import dev.plumbline.template.ignore.Ignores;
import dev.plumbline.tree.SourceTree;
import java.time.Instant;
import java.util.function.Consumer;

/** Reads the ARM templates of a tree into an inventory. */
public final class TemplateScan {

  private final TemplateOptions options;

  public TemplateScan(TemplateOptions options) {
    this.options = options;
  }

  /**
   * What was read.
   *
   * @param templates how many, linked ones among them; none at all is worth telling
   * @param ignores that stand in them
   */
  public record Outcome(int templates, Ignores ignores) {}

  /**
   * Reads all templates, in the order of their paths; the same tree gives the same inventory. What
   * cannot be read or evaluated is a gap of its file and spoils no other.
   *
   * @param at the scan's instant
   * @param notices takes what is neither resource nor gap: files left out, ignores that are invalid
   */
  public Outcome collect(
      SourceTree tree, Instant at, InventorySink sink, Consumer<Notice> notices) {
    return new Reading(tree, options, at, sink, notices).run();
  }
}
