package dev.plumbline.template.arm;

import dev.plumbline.template.json.Document;
import dev.plumbline.template.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of values for a template's parameters; there are no expressions in it. */
public final class ParameterFile {

  private ParameterFile() {}

  /** The values in order; empty when the file has none. */
  public static List<Argument> read(Document document) {
    List<Argument> arguments = new ArrayList<>();
    if (document.root() instanceof Syntax.Obj file) {
      file.object("parameters")
          .ifPresent(
              given ->
                  given
                      .members()
                      .forEach(member -> Arguments.of(member).ifPresent(arguments::add)));
    }
    return arguments;
  }
}
