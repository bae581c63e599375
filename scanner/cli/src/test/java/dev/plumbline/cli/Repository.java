package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository in a directory, with fixed names and times and nobody's configuration. */
final class Repository {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "A. Author",
          "GIT_AUTHOR_EMAIL", "author@example.org",
          "GIT_AUTHOR_DATE", "2026-11-01T12:00:00Z",
          "GIT_COMMITTER_NAME", "A. Author",
          "GIT_COMMITTER_EMAIL", "author@example.org",
          "GIT_COMMITTER_DATE", "2026-11-01T12:00:00Z");

  private final Path directory;

  private Repository(Path directory) {
    this.directory = directory;
  }

  /** An empty one; the test is skipped where there is no git. */
  static Repository in(Path directory) {
    assumeThat(gitIsThere()).as("git on PATH").isTrue();
    Repository made = new Repository(directory);
    made.git("init", "-q", "-b", "main");
    return made;
  }

  Repository write(String file, String text) {
    try {
      Path path = directory.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Repository replace(String file, String old, String text) {
    try {
      String before = Files.readString(directory.resolve(file));
      assertThat(before).contains(old);
      return write(file, before.replace(old, text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Repository commit(String message) {
    git("add", "-A");
    git("commit", "-q", "-m", message);
    return this;
  }

  Repository branch(String name) {
    git("checkout", "-q", "-b", name);
    return this;
  }

  Repository move(String from, String to) {
    git("mv", from, to);
    return this;
  }

  /** Applies a diff to the working tree. */
  void apply(String diff) {
    write(".git/fix.diff", diff);
    git("apply", ".git/fix.diff");
  }

  /** The part of it that a shallow checkout has. */
  Repository shallowClone(Path into) {
    git("clone", "-q", "--depth", "1", directory.toUri().toString(), into.toString());
    return new Repository(into);
  }

  Path directory() {
    return directory;
  }

  private void git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
      builder.environment().putAll(ENVIRONMENT);
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean gitIsThere() {
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
