package dev.plumbline.template.find;

import dev.plumbline.tree.TreeFile;
import java.util.List;

/**
 * What a tree has; each sorted by path.
 *
 * @param templates all that are templates, called by others or not
 * @param linking those of them that may link to others
 */
public record Found(
    List<TreeFile> templates,
    List<TreeFile> linking,
    List<Parameters> parameters,
    List<Trouble> troubles) {

  public Found {
    templates = List.copyOf(templates);
    linking = List.copyOf(linking);
    parameters = List.copyOf(parameters);
    troubles = List.copyOf(troubles);
  }
}
