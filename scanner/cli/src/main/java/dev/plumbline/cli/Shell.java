package dev.plumbline.cli;

import dev.plumbline.reports.console.Terminal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What surrounds a run. Nothing else in the program looks at the process it runs in.
 *
 * @param out data
 * @param err progress, messages and logs
 * @param terminal what {@code out} is
 * @param errIsTerminal whether a person sees {@code err} as it is written
 * @param environment the process's variables
 * @param directory where relative paths begin, and where plumbline.yaml is looked for
 * @param clock tells the scan its one instant
 */
record Shell(
    PrintWriter out,
    PrintWriter err,
    Terminal terminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path directory,
    InstantSource clock) {

  Shell {
    environment = Map.copyOf(environment);
  }

  /** A message for a person. */
  void say(String message) {
    err.println(message);
    err.flush();
  }

  Shell withEnvironment(Map<String, String> variables) {
    return new Shell(out, err, terminal, errIsTerminal, variables, directory, clock);
  }
}
