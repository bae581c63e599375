package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, for what is set for a whole process only. What it says goes
 * to {@code said.txt}.
 *
 * @param command up to the JVM's options
 */
record OwnProcess(List<String> command, Map<String, String> environment) {

  static OwnProcess java() {
    return of(List.of());
  }

  /** Behind a shell command that limits what the process may do. */
  static OwnProcess limitedBy(String limit) {
    return of(List.of("sh", "-c", limit + " && exec \"$@\"", "sh"));
  }

  private static OwnProcess of(List<String> before) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Statistics that the JVM keeps in a file, and a compiler that is not worth its time here.
    command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"));
    return new OwnProcess(List.copyOf(command), Map.of());
  }

  OwnProcess with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    return new OwnProcess(command, all);
  }

  OwnProcess option(String option) {
    List<String> more = new ArrayList<>(command);
    more.add(option);
    return new OwnProcess(more, environment);
  }

  /** Runs to its end, in the directory; gives the exit code. */
  int run(Path directory, String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plumbline.cli.Main"));
    words.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("said.txt").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }
}
