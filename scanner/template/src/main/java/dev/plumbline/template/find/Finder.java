package dev.plumbline.template.find;

import dev.plumbline.model.Gap;
import dev.plumbline.template.arm.ParameterFile;
import dev.plumbline.template.json.Document;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.tree.SourceTree;
import dev.plumbline.tree.TreeFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells templates and parameter files by their content: by {@code $schema}, in all scopes and
 * versions, and a template without a telling one by its {@code contentVersion} and {@code
 * resources}.
 */
public final class Finder {

  private final SourceTree tree;
  private final Documents documents;
  private final List<TreeFile> templates = new ArrayList<>();
  private final List<TreeFile> linking = new ArrayList<>();
  private final List<Parameters> parameters = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private Finder(SourceTree tree, Documents documents) {
    this.tree = tree;
    this.documents = documents;
  }

  /** Looks at every file of the tree. */
  public static Found find(SourceTree tree, Documents documents) {
    Finder finder = new Finder(tree, documents);
    tree.files().forEach(finder::look);
    return new Found(finder.templates, finder.linking, finder.parameters, finder.troubles);
  }

  private void look(TreeFile file) {
    byte[] bytes;
    try {
      bytes = tree.read(file);
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      troubles.add(new Trouble(file, Gap.Reason.FORBIDDEN, why, Optional.empty()));
      return;
    }
    if (Candidate.of(bytes).isEmpty()) {
      return;
    }
    try {
      sort(file, documents.parse(file, bytes));
    } catch (JsonException e) {
      if (Candidate.claims(bytes)) {
        troubles.add(
            new Trouble(
                file, Gap.Reason.MALFORMED, String.valueOf(e.getMessage()), Optional.of(e.at())));
      }
    }
  }

  private void sort(TreeFile file, Document document) {
    if (!(document.root() instanceof Syntax.Obj root)) {
      return;
    }
    String schema = schema(root);
    if (schema.endsWith("deploymentparameters.json")) {
      parameters.add(
          new Parameters(file, ParameterFile.read(document), MatchNames.named(file, root)));
    } else if (schema.endsWith("deploymenttemplate.json") || isDeployable(root)) {
      templates.add(file);
      if (document.text().toLowerCase(Locale.ROOT).contains("templatelink")) {
        linking.add(file);
      }
    }
  }

  private static String schema(Syntax.Obj root) {
    String schema = root.text("$schema").orElse("").toLowerCase(Locale.ROOT).strip();
    return schema.endsWith("#") ? schema.substring(0, schema.length() - 1) : schema;
  }

  private static boolean isDeployable(Syntax.Obj root) {
    return root.value("contentVersion").isPresent()
        && root.value("resources")
            .filter(written -> written instanceof Syntax.Arr || written instanceof Syntax.Obj)
            .isPresent();
  }
}
