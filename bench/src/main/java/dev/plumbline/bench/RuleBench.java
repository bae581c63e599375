package dev.plumbline.bench;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.evaluate.RuleEngine;
import dev.plumbline.evaluate.RuleSettings;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What judging one resource costs: all rules of its type through our engine, against {@code opa
 * bench} with the same entry point, data and input.
 *
 * <p>Ours is the whole of what evaluation does per resource: write the input as JSON, parse it in
 * the module, evaluate, write the answer, read it. OPA's own evaluator is handed its input parsed,
 * and its answer is not written. Both run on one thread, after warming up.
 */
final class RuleBench {

  static final double BOUND = 2;

  private final PolicyPack pack = PolicyPack.bundled();
  private final Path inventory;
  private final Duration window;

  /**
   * A benchmark on the resources of an inventory.
   *
   * @param window how long our engine runs for one figure, and before it to warm up
   */
  RuleBench(Path inventory, Duration window) {
    this.inventory = inventory;
    this.window = window;
  }

  /** All types of resource that rules are about. */
  void run(OpaBench opa, int times, PrintStream out) throws Exception {
    run(pack.entryPoints().anchors().keySet(), opa, times, out);
  }

  /** Only these types. */
  void run(Set<ResourceType> types, OpaBench opa, int times, PrintStream out) throws Exception {
    opa.data(pack.dataWith(RuleSettings.none()));
    double ours = 0;
    double theirs = 0;
    out.println("microseconds per resource          plumbline               opa bench     ratio");
    try (RuleEngine engine = new RuleEngine(pack, RuleSettings.none())) {
      List<Subject> subjects =
          subjects().stream().filter(subject -> types.contains(subject.type())).toList();
      subjects.forEach(subject -> micros(engine, subject));
      for (Subject subject : subjects) {
        Series.Pair pair =
            Series.alternately(
                times,
                () -> micros(engine, subject),
                () -> opa.micros(subject.entryPoint(), subject.input()));
        out.printf(Locale.ROOT, "%s  %.2f%n", subject.row(pair), pair.ratio());
        ours += pair.first().median();
        theirs += pair.second().median();
      }
    }
    out.printf(
        Locale.ROOT,
        "sum of medians: %.1f against %.1f, ratio %.2f (bound: at most %.0f)%n",
        ours,
        theirs,
        ours / theirs,
        BOUND);
  }

  /** One resource and the entry point that judges it. */
  private record Subject(ResourceType type, String entryPoint, String size, Value input) {

    String row(Series.Pair pair) {
      String type = this.type.value();
      return String.format(
          Locale.ROOT,
          "%-24s %-8s %22s  %22s",
          type.substring(type.indexOf('/') + 1).replaceAll(".*/(?=.*/)", ""),
          size,
          pair.first(),
          pair.second());
    }
  }

  private List<Subject> subjects() throws Exception {
    List<String> sizes = List.of("smallest", "middle", "largest");
    List<Subject> subjects = new ArrayList<>();
    for (Map.Entry<ResourceType, List<Value>> inputs : RuleInputs.of(inventory, pack).entrySet()) {
      ResourceType type = inputs.getKey();
      String entryPoint = Objects.requireNonNull(pack.entryPoints().anchors().get(type));
      for (int i = 0; i < sizes.size(); i++) {
        subjects.add(new Subject(type, entryPoint, sizes.get(i), inputs.getValue().get(i)));
      }
    }
    return subjects;
  }

  /** Microseconds per evaluation, over one window. */
  private double micros(RuleEngine engine, Subject subject) {
    long evaluations = 0;
    long start = System.nanoTime();
    long elapsed = 0;
    while (elapsed < window.toNanos()) {
      int answers = engine.answers(subject.type(), subject.input()).size();
      if (answers == 0) {
        throw new IllegalStateException("No rule answered for " + subject.type());
      }
      evaluations++;
      elapsed = System.nanoTime() - start;
    }
    return elapsed / 1e3 / evaluations;
  }
}
