package dev.plumbline.tree;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Runs git, only ever to read: no pager, no prompt, no program that a configuration names, no
 * network, no lock, one language. Time and output are bounded.
 */
final class GitCommand {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int LARGEST = 256 << 20;

  /** A configuration may start programs; these settings name none. */
  private static final List<String> PROGRAM =
      List.of(
          "git",
          "--no-pager",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.hooksPath=/dev/null",
          "-c",
          "core.quotePath=false",
          "-c",
          "diff.external=",
          "-c",
          "color.ui=false",
          "-c",
          "log.showSignature=false");

  /** A hook that runs us sets these for its own directory, which need not be ours. */
  private static final List<String> OF_A_HOOK =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_OBJECT_DIRECTORY",
          "GIT_COMMON_DIR",
          "GIT_EXTERNAL_DIFF",
          "GIT_DIFF_OPTS",
          "GIT_LITERAL_PATHSPECS",
          "GIT_GLOB_PATHSPECS",
          "GIT_NOGLOB_PATHSPECS",
          "GIT_ICASE_PATHSPECS");

  private static final Map<String, String> SURROUNDINGS =
      Map.of(
          "LC_ALL", "C",
          "LANGUAGE", "C",
          "GIT_OPTIONAL_LOCKS", "0",
          "GIT_TERMINAL_PROMPT", "0",
          "GIT_NO_LAZY_FETCH", "1",
          "GIT_NO_REPLACE_OBJECTS", "1");

  private final Path directory;

  GitCommand(Path directory) {
    this.directory = directory;
  }

  /** What git answered. */
  static final class Answer {

    private final int status;
    private final byte[] output;
    private final String error;

    private Answer(int status, byte[] output, String error) {
      this.status = status;
      this.output = output;
      this.error = error;
    }

    int status() {
      return status;
    }

    byte[] output() {
      return output;
    }

    String error() {
      return error;
    }

    String text() {
      return new String(output, StandardCharsets.UTF_8);
    }

    /** Fields that end with NUL. */
    List<String> fields() {
      List<String> fields = new ArrayList<>(List.of(text().split("\0", -1)));
      fields.removeLast();
      return fields;
    }
  }

  /** Runs to the end, whatever the status. */
  Answer run(String... arguments) throws GitException {
    Process process = start(Redirect.PIPE, arguments);
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
        .execute(() -> late.compareAndSet(false, process.isAlive() && kill(process)));
    CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> firstLines(process));
    try (InputStream output = process.getInputStream()) {
      process.getOutputStream().close();
      byte[] bytes = output.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        process.destroyForcibly();
        throw new GitException(
            "git %s answers more than %d MB. Scan a smaller directory."
                .formatted(arguments[0], LARGEST >> 20));
      }
      int status = process.waitFor();
      if (late.get()) {
        throw new GitException(
            "git %s took more than %d minutes. Scan a smaller directory, or run `git gc` first."
                .formatted(arguments[0], LONGEST.toMinutes()));
      }
      return new Answer(status, bytes, error.join());
    } catch (IOException e) {
      throw new GitException("git " + arguments[0] + " broke off: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("git " + arguments[0] + " was interrupted.");
    }
  }

  /** Runs to the end, and fails for any status but 0. */
  Answer expect(String... arguments) throws GitException {
    Answer answer = run(arguments);
    if (answer.status() != 0) {
      if (answer.error().contains("promisor")) {
        throw Fetches.partial(directory);
      }
      throw new GitException(
          "git %s failed in %s: %s"
              .formatted(String.join(" ", arguments), directory, answer.error()));
    }
    return answer;
  }

  /** Starts it; what it complains of goes where it is sent. */
  Process start(Redirect complaints, String... arguments) throws GitException {
    List<String> command = new ArrayList<>(PROGRAM);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectError(complaints);
    builder.environment().keySet().removeAll(OF_A_HOOK);
    builder.environment().putAll(SURROUNDINGS);
    try {
      return builder.start();
    } catch (IOException e) {
      throw GitException.missing(directory);
    }
  }

  private static boolean kill(Process process) {
    process.destroyForcibly();
    return true;
  }

  private static String firstLines(Process process) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String first = lines.lines().limit(5).collect(Collectors.joining(" "));
      lines.lines().forEach(line -> {});
      return first;
    } catch (IOException e) {
      return "";
    }
  }
}
