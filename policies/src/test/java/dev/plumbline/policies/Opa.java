package dev.plumbline.policies;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The opa command line, run inside the policies folder so that no other path gets into its output.
 */
final class Opa {

  private final Path executable;
  private final Path folder;

  private Opa(Path executable, Path folder) {
    this.executable = executable;
    this.folder = folder;
  }

  /**
   * Finds opa by {@code PLUMBLINE_OPA} or on {@code PATH}.
   *
   * @throws PolicyProblems when there is none, or of another version than the pack is built with
   */
  static Opa find(Path folder, String version) throws IOException {
    Path executable =
        located()
            .orElseThrow(
                () ->
                    problem(
                        folder,
                        "opa was not found on PATH or by PLUMBLINE_OPA. Install it: go install"
                            + " github.com/open-policy-agent/opa@v"
                            + version
                            + " (or download it from the project's releases)."));
    Opa opa = new Opa(executable, folder);
    String found =
        opa.run("version")
            .lines()
            .filter(line -> line.startsWith("Version: "))
            .map(line -> line.substring("Version: ".length()))
            .findFirst()
            .orElse("unknown");
    if (!found.equals(version)) {
      throw problem(
          folder,
          "opa is version "
              + found
              + ", the pack is compiled with "
              + version
              + " (.ci/tools.env).");
    }
    return opa;
  }

  static Optional<Path> located() {
    String named = System.getenv("PLUMBLINE_OPA");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    for (String part : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      for (String name : List.of("opa", "opa.exe")) {
        Path candidate = Path.of(part, name);
        if (Files.isExecutable(candidate)) {
          return Optional.of(candidate);
        }
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
      int exit = process.waitFor();
      if (exit != 0) {
        throw problem(
            folder,
            "opa "
                + String.join(" ", arguments)
                + " failed:\n"
                + Files.readString(errors)
                + output);
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while opa ran.", e);
    } finally {
      Files.deleteIfExists(errors);
    }
  }

  private static PolicyProblems problem(Path folder, String what) {
    return new PolicyProblems(List.of(new Problem(folder, what)));
  }
}
