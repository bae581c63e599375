package dev.plumbline.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ProgressPrinterTest {

  private final StringBuilder out = new StringBuilder();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T18:00:00Z"));

  private static ScanProgress progress(long resources, long retries) {
    return new ScanProgress(3, 1, resources, 2 * resources, retries, Duration.ofMillis(2500));
  }

  @Test
  void writesOneLineInTenSecondsToALog() {
    ProgressPrinter printer = new ProgressPrinter(out, false, now::get);
    for (int second = 0; second <= 25; second++) {
      printer.accept(progress(second, 0));
      now.updateAndGet(instant -> instant.plusSeconds(1));
    }
    printer.clear();

    assertThat(out.toString())
        .isEqualTo(
            """
            subscriptions 1/3, resources 10, requests 20
            subscriptions 1/3, resources 20, requests 40
            """);
  }

  @Test
  void replacesTheLineOnATerminalAndLeavesNothingOfALongerOne() {
    ProgressPrinter printer = new ProgressPrinter(out, true, now::get);

    printer.accept(progress(100, 4));
    printer.accept(progress(101, 0));
    printer.clear();

    String first = "subscriptions 1/3, resources 100, requests 200, retries 4 (waited 2 s)";
    String second = "subscriptions 1/3, resources 101, requests 202";
    assertThat(out.toString())
        .isEqualTo(
            "\r"
                + first
                + "\r"
                + second
                + " ".repeat(first.length() - second.length())
                + "\r"
                + " ".repeat(second.length())
                + "\r");
  }

  @Test
  void saysThatItIsLookingUntilTheSubscriptionsAreKnown() {
    ProgressPrinter printer = new ProgressPrinter(out, true, now::get);

    printer.accept(new ScanProgress(0, 0, 0, 2, 0, Duration.ZERO));

    assertThat(out.toString()).isEqualTo("\rlooking for subscriptions, resources 0, requests 2");
  }

  @Test
  void isSilentOnceNobodyCanBeWrittenTo() {
    AtomicReference<Integer> tries = new AtomicReference<>(0);
    Appendable closed =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) throws IOException {
            tries.updateAndGet(count -> count + 1);
            throw new IOException("closed");
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text);
          }

          @Override
          public Appendable append(char c) throws IOException {
            return append(String.valueOf(c));
          }
        };
    ProgressPrinter printer = new ProgressPrinter(closed, true, now::get);

    printer.accept(progress(1, 0));
    printer.accept(progress(2, 0));

    assertThat(tries.get()).isEqualTo(1);
  }
}
