package dev.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The program as its users run it: what the launcher built, with the launcher's options and
 * start-up cache. The launcher itself, a shell script, is not measured.
 *
 * @param java the JVM that everything runs on, this process too
 * @param directory where the launcher put the program
 */
record Program(Path java, Path directory) {

  private static final String MAIN = "dev.plumbline.cli.Main";

  /** The commands that the launcher starts with the larger of its two caches. */
  private static final Set<String> READS_AZURE = Set.of("scan", "collect", "demo");

  /** The program in {@code .plumbline/}, which the launcher's third line there names. */
  static Program built(Path root) throws IOException {
    Path built = root.resolve(".plumbline").resolve("built");
    return new Program(jvm(), Path.of(Files.readAllLines(built).get(2)));
  }

  static Path jvm() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** The command line of one command. */
  List<String> command(List<String> jvmOptions, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java.toString(), "@" + options()));
    Path cache = directory.resolve(readsAzure(arguments) ? "azure.aot" : "files.aot");
    if (Files.exists(cache)) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.addAll(jvmOptions);
    command.add(MAIN);
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean readsAzure(String... arguments) {
    boolean templates = arguments[0].equals("scan") && arguments[1].equals("path");
    return READS_AZURE.contains(arguments[0]) && !templates;
  }

  /**
   * The demo's inventory, made by the product: with the data plane, else some types of resource are
   * not in it.
   */
  Path demoInventory(Path directory) throws IOException, InterruptedException {
    Path results = directory.resolve("demo");
    List<String> demo =
        command(List.of(), "demo", "--with-key-vault-data-plane", "--output", results.toString());
    millis(demo, Map.of(), 1);
    return results.resolve("inventory.jsonl");
  }

  private Path options() {
    return directory.resolve("options");
  }

  /**
   * Runs a command to its end, its output thrown away.
   *
   * @return milliseconds of the whole process
   * @throws IOException when it ends with another exit code than these
   */
  static double millis(List<String> command, Map<String, String> environment, Integer... allowed)
      throws IOException, InterruptedException {
    return millis(command, environment, ProcessBuilder.Redirect.DISCARD, allowed);
  }

  /** The same, its standard output going elsewhere. */
  static double millis(
      List<String> command,
      Map<String, String> environment,
      ProcessBuilder.Redirect output,
      Integer... allowed)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(output)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    double millis = (System.nanoTime() - start) / 1e6;
    if (!List.of(allowed).contains(exit)) {
      throw new IOException("Exit code " + exit + " of " + String.join(" ", command));
    }
    return millis;
  }
}
