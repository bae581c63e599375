package dev.plumbline.cli;

import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Notice;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Scan;
import dev.plumbline.template.TemplateOptions;
import dev.plumbline.template.TemplateScan;
import dev.plumbline.template.ignore.Ignores;
import dev.plumbline.tree.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The templates of a tree, read into an inventory file, and what an inventory does not hold.
 *
 * @param templates how many there are
 * @param ignores comments in them that ask for findings to be left alone
 * @param notices what is to be told of files that were left out, and of ignores that say too little
 */
record TemplateInventory(int templates, Ignores ignores, List<Notice> notices) {

  static TemplateInventory read(SourceTree tree, Scan scan, List<RuleCard> cards, Path file)
      throws UserException {
    Set<RuleName> rules = cards.stream().map(RuleCard::name).collect(Collectors.toSet());
    List<Notice> notices = new ArrayList<>();
    try (InventoryWriter out = InventoryWriter.create(file, scan)) {
      TemplateScan.Outcome outcome =
          new TemplateScan(TemplateOptions.knowing(rules))
              .collect(tree, scan.instant(), out, notices::add);
      out.finish();
      return new TemplateInventory(outcome.templates(), outcome.ignores(), List.copyOf(notices));
    } catch (IOException e) {
      throw IoTrouble.unwritable(file, e);
    } catch (UncheckedIOException e) {
      throw IoTrouble.unwritable(file, Objects.requireNonNull(e.getCause()));
    }
  }
}
