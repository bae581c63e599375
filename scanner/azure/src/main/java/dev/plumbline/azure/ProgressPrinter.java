package dev.plumbline.azure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Tells a person how far a scan is: on a terminal one line that changes in place, otherwise (a log,
 * a build service) one line every 10 seconds. For one thread at a time. When nobody can be written
 * to, it is silent from then on: progress is never a reason to fail.
 */
public final class ProgressPrinter implements Consumer<ScanProgress> {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final Appendable out;
  private final boolean terminal;
  private final InstantSource clock;
  private Instant last;
  private int shown;
  private boolean broken;

  /**
   * @param out standard error
   * @param terminal whether a person looks at it as it is written
   */
  public ProgressPrinter(Appendable out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.last = clock.instant();
  }

  @Override
  public void accept(ScanProgress progress) {
    if (terminal) {
      replace(line(progress));
      return;
    }
    Instant now = clock.instant();
    if (!now.isBefore(last.plus(BETWEEN_LINES))) {
      last = now;
      write(line(progress) + "\n");
    }
  }

  /** Takes the changing line away, so that what follows begins on an empty one. */
  public void clear() {
    if (terminal && shown > 0) {
      replace("");
      write("\r");
    }
  }

  private void replace(String line) {
    write("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    shown = line.length();
  }

  private static String line(ScanProgress p) {
    String subscriptions =
        p.subscriptions() == 0
            ? "looking for subscriptions"
            : "subscriptions " + p.subscriptionsDone() + "/" + p.subscriptions();
    String line =
        String.format(
            Locale.ROOT,
            "%s, resources %d, requests %d",
            subscriptions,
            p.resources(),
            p.requests());
    return p.retries() == 0
        ? line
        : line + ", retries " + p.retries() + " (waited " + p.waited().toSeconds() + " s)";
  }

  private void write(String text) {
    if (broken) {
      return;
    }
    try {
      out.append(text);
    } catch (IOException e) {
      broken = true;
    }
  }
}
