package dev.plumbline.template.find;

import dev.plumbline.template.arm.Argument;
import dev.plumbline.tree.TreeFile;
import java.util.List;
import java.util.Optional;

/**
 * A parameter file.
 *
 * @param template the path of its template from the tree's root, where its metadata names one
 */
public record Parameters(TreeFile file, List<Argument> arguments, Optional<String> template) {

  public Parameters {
    arguments = List.copyOf(arguments);
  }
}
