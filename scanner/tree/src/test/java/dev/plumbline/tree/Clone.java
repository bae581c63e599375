package dev.plumbline.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository of a test, with git as anybody runs it. */
record Clone(Path root) {

  /** Nothing in the background, which would go on in a directory that is being deleted. */
  private static final List<String> SETTINGS =
      List.of(
          "user.name=t",
          "user.email=t@example.com",
          "protocol.file.allow=always",
          "gc.auto=0",
          "maintenance.auto=false");

  static Clone init(Path root) throws IOException {
    assumeTrue(hasGit(), "git is not on PATH");
    Clone clone = new Clone(root);
    clone.git("init", "-q", "-b", "main");
    return clone;
  }

  Clone write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Clone commit(String message) throws IOException {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return this;
  }

  String git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    for (String setting : SETTINGS) {
      command.add("-c");
      command.add(setting);
    }
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return output.strip();
  }

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
