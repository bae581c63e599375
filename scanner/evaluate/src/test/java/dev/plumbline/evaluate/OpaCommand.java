package dev.plumbline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opa command line, for the tests that compile policies; without it they are skipped. */
public record OpaCommand(Path executable) {

  /** Finds opa by {@code PLUMBLINE_OPA} or on {@code PATH}, or skips the test. */
  public static OpaCommand orSkip() {
    Optional<Path> found = find(System.getenv());
    assumeTrue(
        found.isPresent(),
        "opa is neither on PATH nor named by PLUMBLINE_OPA; what needs it is skipped.");
    return new OpaCommand(found.orElseThrow());
  }

  private static Optional<Path> find(Map<String, String> environment) {
    String named = environment.getOrDefault("PLUMBLINE_OPA", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, "opa");
      if (!folder.isEmpty() && Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Runs {@code opa} with arguments inside a folder; the test fails when opa does. */
  public void run(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(arguments);
    start(folder, command);
  }

  /** Runs a script that calls {@code opa} inside a folder. */
  public void script(Path folder, String name) {
    start(folder, List.of("sh", name));
  }

  /** Takes one file out of a bundle, into the bundle's folder. */
  public void unpack(Path folder, String bundle, String member) {
    start(folder, List.of("tar", "-xzf", bundle, member));
  }

  private void start(Path folder, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .merge(
            "PATH",
            executable.resolveSibling("").toString(),
            (old, ours) -> ours + File.pathSeparator + old);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s said: %s", command, said).isZero();
    } catch (IOException e) {
      throw new AssertionError("Cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while running " + command, e);
    }
  }
}
