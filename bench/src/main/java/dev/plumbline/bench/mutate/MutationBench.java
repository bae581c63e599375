package dev.plumbline.bench.mutate;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Feeds mutated templates to the reader. Whatever comes, it must end by itself, within its steps
 * and the heap, and say what is wrong as a gap: never by an exception, never as a fault of its own.
 */
public final class MutationBench {

  /** What a run without parsing would not be worth. */
  public static final double LEAST_JSON = 0.3;

  private static final int GENERATED = 300;

  private final Mutator mutator;
  private long done;
  private long json;
  private long templates;
  private long whole;
  private long exhausted;
  private int most;
  private long slowest;
  private int failures;

  public MutationBench(List<Seed> seeds) {
    this.mutator = new Mutator(seeds);
  }

  /** The templates of the repository's tests, and small generated ones. */
  public static List<Seed> seeds(Path root) throws IOException {
    return Seeds.of(root, GENERATED);
  }

  /**
   * What came of a run.
   *
   * @param json inputs that are JSON
   * @param templates inputs of which resources came
   * @param most resources of one input
   * @param failures inputs that the reader did not survive
   */
  public record Result(long inputs, long json, long templates, int most, int failures) {

    public double jsonShare() {
      return (double) json / inputs;
    }
  }

  /**
   * Tries inputs by number, from 0, on all processors.
   *
   * @param failed where inputs are put that the reader did not survive
   */
  public Result run(long inputs, Path failed, PrintStream out) {
    LongStream.range(0, inputs).parallel().forEach(number -> attempt(number, failed, out));
    print(inputs, out);
    return new Result(inputs, json, templates, most, failures);
  }

  private void attempt(long number, Path failed, PrintStream out) {
    String input = mutator.input(number);
    long start = System.nanoTime();
    Trial.Outcome outcome = Trial.of(input);
    long millis = (System.nanoTime() - start) / 1_000_000;
    synchronized (this) {
      slowest = Math.max(slowest, millis);
      count(outcome);
      outcome.failure().ifPresent(what -> keep(number, input, what, failed, out));
      if (done % 100_000 == 0) {
        out.printf("%d inputs, %d failed%n", done, failures);
      }
    }
  }

  private void keep(long number, String input, String what, Path failed, PrintStream out) {
    failures++;
    Path file = failed.resolve(number + ".json");
    try {
      Files.createDirectories(failed);
      Files.writeString(file, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.printf("failed: %s, see %s%n", what, file);
  }

  private void count(Trial.Outcome outcome) {
    done++;
    json += outcome.json() ? 1 : 0;
    templates += outcome.template() ? 1 : 0;
    whole += outcome.whole() ? 1 : 0;
    exhausted += outcome.exhausted() ? 1 : 0;
    most = Math.max(most, outcome.resources());
  }

  private void print(long inputs, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%d inputs: %.1f %% are JSON (bound: at least %.0f %%), of %.1f %% come resources, %.1f %%"
            + " have no problem%n",
        inputs,
        percent(json, inputs),
        100 * LEAST_JSON,
        percent(templates, inputs),
        percent(whole, inputs));
    out.printf(
        Locale.ROOT,
        "%d stopped at %d steps; the most resources of one are %d; the slowest took %d ms%n",
        exhausted,
        Trial.STEPS,
        most,
        slowest);
    out.printf("failed %d%n", failures);
  }

  private static double percent(long part, long all) {
    return 100.0 * part / all;
  }
}
