package dev.plumbline.policies;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opa command line, run inside the policies folder so that it prints relative paths. */
final class Opa {

  private static final String VERSION_KEY = "OPA_VERSION=";
  private static final String VERSION_LINE = "Version: ";

  private final Path executable;
  private final Path folder;

  private Opa(Path executable, Path folder) {
    this.executable = executable;
    this.folder = folder;
  }

  /**
   * Finds opa by {@code PLUMBLINE_OPA} or on {@code PATH} of the given environment.
   *
   * @throws PolicyProblems when there is none, or of another version than {@code .ci/tools.env}
   *     says
   */
  static Opa find(PolicyDirectory directory, Map<String, String> environment) throws IOException {
    String wanted = wantedVersion(directory);
    Opa opa =
        new Opa(
            located(environment)
                .orElseThrow(
                    () ->
                        problem(
                            "opa was not found on PATH or by PLUMBLINE_OPA. Install it: go install"
                                + " github.com/open-policy-agent/opa@v"
                                + wanted)),
            directory.root());
    String found =
        opa.run("version")
            .lines()
            .filter(line -> line.startsWith(VERSION_LINE))
            .map(line -> line.substring(VERSION_LINE.length()))
            .findFirst()
            .orElse("unknown");
    if (!found.equals(wanted)) {
      throw problem(
          "opa is version " + found + ", but .ci/tools.env says " + wanted + ". Install that one.");
    }
    return opa;
  }

  /** The executable; empty where there is none. */
  static Optional<Path> located(Map<String, String> environment) {
    String named = environment.getOrDefault("PLUMBLINE_OPA", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    for (String part : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(part, "opa");
      if (!part.isEmpty() && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /**
   * Standard output of {@code opa …}.
   *
   * @throws PolicyProblems with everything opa said, when it fails
   */
  String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("opa", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw problem("opa " + arguments[0] + " failed:\n" + Files.readString(errors) + output);
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while opa ran.", e);
    } finally {
      Files.deleteIfExists(errors);
    }
  }

  /** One file names all tool versions. */
  private static String wantedVersion(PolicyDirectory directory) throws IOException {
    Path tools = directory.root().resolveSibling(".ci").resolve("tools.env");
    return Files.readAllLines(tools).stream()
        .filter(line -> line.startsWith(VERSION_KEY))
        .map(line -> line.substring(VERSION_KEY.length()))
        .findFirst()
        .orElseThrow(() -> problem(".ci/tools.env names no OPA_VERSION."));
  }

  private static PolicyProblems problem(String what) {
    return new PolicyProblems(List.of(new Problem(Path.of("policies"), what)));
  }
}
