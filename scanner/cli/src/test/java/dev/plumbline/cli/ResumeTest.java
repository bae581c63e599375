package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import dev.plumbline.files.ScanJournal;
import dev.plumbline.model.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
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
    try (DemoAzure azure = DemoAzure.start(DemoOptions.defaults())) {
      leaveJournal("straight");
      StoppingClock whole = new StoppingClock(Long.MAX_VALUE);
      Desk straight = scan(whole, azure, "straight");
      assertThat(straight.err())
          .contains("(begun 2026-11-01T00:00:00Z, 0 reads finished) is dropped");

      for (int stop = 0; stop < 3; stop++) {
        Set<String> before = journalled();
        int told = azure.log().size();
        stopped(new StoppingClock(whole.looks() / 5), azure);
        assertThat(asked(azure.log().subList(told, azure.log().size())))
            .noneMatch(before::contains);
        String journal = Files.readString(journal());
        assertThat(Estate.canaries()).noneMatch(journal::contains);
        assertThat(journal).doesNotContain(azure.environment().get("AZURE_CLIENT_SECRET"));
        Files.writeString(journal(), journal.substring(40, 90), StandardOpenOption.APPEND);
      }
      Set<String> before = journalled();
      int told = azure.log().size();
      Desk last = scan(new StoppingClock(Long.MAX_VALUE), azure, "stopped", "--resume");

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

  /** A scan looks at its clock a few times for each request: a steady count of how far it is. */
  private static final class StoppingClock implements InstantSource {
    private final AtomicLong looks = new AtomicLong();
    private final Thread thread = Thread.currentThread();
    private final long last;

    /** Interrupts the thread that makes it at that look. */
    private StoppingClock(long last) {
      this.last = last;
    }

    long looks() {
      return looks.get();
    }

    @Override
    public Instant instant() {
      if (looks.incrementAndGet() == last) {
        thread.interrupt();
      }
      return Instant.now();
    }
  }

  private void stopped(StoppingClock clock, DemoAzure azure) {
    Desk desk = desk(azure);
    desk.run(clock, arguments(azure, "stopped", "--resume"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(desk.err()).contains("The same command with --resume continues it.");
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

  /**
   * Findings, gaps and counts without times of reading, Azure's ids of requests, and how many there
   * were, sorted.
   */
  private List<String> results(String output) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(output).resolve("findings.jsonl"))) {
      if (!line.startsWith("{\"record\":\"header\"")
          && !line.startsWith("{\"record\":\"trailer\"")
          && !line.startsWith("{\"record\":\"usage\"")) {
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

  private Desk scan(StoppingClock clock, DemoAzure azure, String output, String... more) {
    Desk desk = desk(azure);
    assertThat(desk.run(clock, arguments(azure, output, more))).as(desk.err()).isEqualTo(1);
    return desk;
  }

  private static String[] arguments(DemoAzure azure, String output, String... more) {
    Stream<String> usual =
        Stream.of(
            "scan",
            "azure",
            "--no-config",
            "--retries",
            "1",
            "--with-key-vault-data-plane",
            "--output",
            output);
    return OnDemo.command(azure, Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
  }
}
