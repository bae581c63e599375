package dev.plumbline.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Runs typical commands once, for nothing but the classes they load: the launcher makes the JVM's
 * start-up cache from this process. What it prints goes nowhere; how its commands end is ignored.
 */
public final class Rehearsal {

  public static void main(String[] arguments) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    for (String[] command : List.of(new String[] {"--help"}, new String[] {"--version"})) {
      Main.run(nowhere, nowhere, command);
    }
  }
}
