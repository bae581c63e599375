package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import dev.plumbline.files.ScanJournal;
import dev.plumbline.model.Scan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A scan that is stopped again and again, its last journal line torn, and continued. {@code
 * bench/run resume} does the same to a process with kill -9.
 */
final class ResumeTest {

  private static final Pattern FROM = Pattern.compile("\"from\":\"(?:GET|POST) ([^\"]+)\"");

  @TempDir private Path directory;

  @Test
  void asksNothingAgainAndFindsTheSame() throws Exception {
    DemoOptions slow = DemoOptions.defaults().withLatency(Duration.ofMillis(5));
    try (DemoAzure azure = DemoAzure.start(slow)) {
      leaveJournal("straight");
      Desk straight = scan(azure, "straight");
      assertThat(straight.err())
          .contains("(begun 2026-11-01T00:00:00Z, 0 reads finished) is dropped");
      int all = azure.log().size();

      for (int percent : List.of(10, 20, 30)) {
        Set<String> before = journalled();
        int told = azure.log().size();
        stopAt(all * percent / 100, azure);
        assertThat(asked(azure.log().subList(told, azure.log().size())))
            .noneMatch(before::contains);
        String journal = Files.readString(journal());
        assertThat(Estate.canaries()).noneMatch(journal::contains);
        assertThat(journal).doesNotContain(azure.environment().get("AZURE_CLIENT_SECRET"));
        Files.writeString(journal(), journal.substring(40, 90), StandardOpenOption.APPEND);
      }
      Set<String> before = journalled();
      int told = azure.log().size();
      Desk last = scan(azure, "stopped", "--resume");

      assertThat(last.err()).containsPattern("Continuing the scan .*, [1-9]\\d+ reads finished");
      assertThat(asked(azure.log().subList(told, azure.log().size())))
          .isNotEmpty()
          .noneMatch(before::contains);
      assertThat(journal()).doesNotExist();
      assertThat(results("stopped")).isEqualTo(results("straight"));
    }
  }

  @Test
  void continuesOnlyTheSameScan() throws Exception {
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults())) {
      leaveJournal("stopped");
      Desk desk = desk(azure);

      assertThat(desk.run(arguments(azure, "stopped", "--resume"))).isEqualTo(2);
      assertThat(desk.err())
          .contains("Cannot continue the scan that was interrupted")
          .contains("scopes [subscription Other] then, [everything visible] now")
          .contains("leave out --resume");
      assertThat(journal()).exists();
    }
  }

  private void leaveJournal(String output) throws IOException {
    Files.createDirectories(directory.resolve(output));
    Scan other =
        new Scan(
            "other",
            "plumbline/0",
            List.of("subscription Other"),
            new Scan.Identity("environment", "t", "c", "o"),
            Instant.parse("2026-11-01T00:00:00Z"),
            new TreeMap<>());
    ScanJournal.begin(directory.resolve(output).resolve("scan.journal"), other).close();
  }

  private Path journal() {
    return directory.resolve("stopped").resolve("scan.journal");
  }

  /** Interrupts a scan once so many lines are in its journal. */
  private void stopAt(int lines, DemoAzure azure) throws Exception {
    Desk desk = desk(azure);
    Thread scan =
        Thread.ofPlatform().start(() -> desk.run(arguments(azure, "stopped", "--resume")));
    while (scan.isAlive() && (!Files.exists(journal()) || lines(journal()) < lines)) {
      Thread.sleep(2);
    }
    scan.interrupt();
    scan.join();
    assertThat(desk.err()).contains("The same command with --resume continues it.");
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.count();
    }
  }

  /** What the journal holds, as {@code path?query}; a vault's list by its address. */
  private Set<String> journalled() throws IOException {
    return Files.exists(journal())
        ? FROM.matcher(Files.readString(journal()))
            .results()
            .map(from -> from.group(1))
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static List<String> asked(List<Exchange> wire) {
    return wire.stream()
        .filter(one -> !one.method().equals("CONNECT"))
        .map(ResumeTest::asked)
        .toList();
  }

  private static String asked(Exchange one) {
    return one.host().endsWith(".vault.azure.net")
        ? "https://" + one.host() + one.target().replaceFirst("\\?.*", "")
        : one.target();
  }

  /** Findings, gaps and counts without times of reading and Azure's ids of requests, sorted. */
  private List<String> results(String output) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(output).resolve("findings.jsonl"))) {
      if (!line.startsWith("{\"record\":\"header\"")
          && !line.startsWith("{\"record\":\"trailer\"")) {
        lines.add(
            line.replaceAll("\"at\":\"2[^\"]*\"", "\"at\":\"\"")
                .replaceAll("request id [0-9a-f-]+", "request id"));
      }
    }
    assertThat(lines).hasSizeGreaterThan(100);
    return lines.stream().sorted().toList();
  }

  private Desk desk(DemoAzure azure) {
    return new Desk(directory, azure.environment());
  }

  private Desk scan(DemoAzure azure, String output, String... more) {
    Desk desk = desk(azure);
    assertThat(desk.run(arguments(azure, output, more))).as(desk.err()).isEqualTo(1);
    return desk;
  }

  private static String[] arguments(DemoAzure azure, String output, String... more) {
    Stream<String> usual =
        Stream.of(
            "scan",
            "azure",
            "--no-config",
            "--credential",
            "environment",
            "--proxy",
            "127.0.0.1:" + azure.proxy().getPort(),
            "--ca-file",
            azure.caFile().toString(),
            "--retries",
            "1",
            "--with-key-vault-data-plane",
            "--output",
            output);
    return Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
  }
}
