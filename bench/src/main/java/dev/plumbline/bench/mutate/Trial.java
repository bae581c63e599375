package dev.plumbline.bench.mutate;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Resource;
import dev.plumbline.template.TemplateOptions;
import dev.plumbline.template.TemplateScan;
import dev.plumbline.template.json.JsonException;
import dev.plumbline.template.json.JsonReader;
import dev.plumbline.tree.LeftOut;
import dev.plumbline.tree.SourceTree;
import dev.plumbline.tree.TreeFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one input as the only file of a tree, with few steps, and says what came of it. */
final class Trial {

  /** The largest seed needs a tenth of it; a usual scan allows a hundred times as many. */
  static final long STEPS = 200_000;

  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

  private Trial() {}

  /**
   * What came of an input.
   *
   * @param json whether it is JSON
   * @param template whether a resource or an exclusion came of it
   * @param whole whether all of it could be evaluated
   * @param exhausted whether it wanted more steps than it was given
   * @param resources how many came of it
   * @param failure what must not happen
   */
  record Outcome(
      boolean json,
      boolean template,
      boolean whole,
      boolean exhausted,
      int resources,
      Optional<String> failure) {}

  static Outcome of(String input) {
    Counting sink = new Counting();
    Optional<String> failure = Optional.empty();
    try {
      new TemplateScan(new TemplateOptions(Set.of(), STEPS))
          .collect(new OneFile(input), AT, sink, notice -> {});
    } catch (RuntimeException | StackOverflowError e) {
      failure = Optional.of(e.toString());
    }
    return new Outcome(
        isJson(input),
        sink.resources > 0,
        sink.resources > 0 && sink.gaps == 0,
        sink.exhausted,
        sink.resources,
        failure.or(() -> sink.fault));
  }

  private static boolean isJson(String input) {
    try {
      JsonReader.read("main.json", input);
      return true;
    } catch (JsonException e) {
      return false;
    }
  }

  private record OneFile(String text) implements SourceTree {

    private static final String NAME = "main.json";

    @Override
    public List<TreeFile> files() {
      return List.of(new TreeFile(NAME, NAME, text.length()));
    }

    @Override
    public List<LeftOut> leftOut() {
      return List.of();
    }

    @Override
    public byte[] read(TreeFile file) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final class Counting implements InventorySink {

    private int resources;
    private int gaps;
    private boolean exhausted;
    private Optional<String> fault = Optional.empty();

    @Override
    public void family(List<Resource> parentAndChildren) {
      resources += parentAndChildren.size();
    }

    @Override
    public void exclusion(Exclusion exclusion) {
      resources++;
    }

    /** A fault of the reader's own is told as a gap of that reason, so that it hides no file. */
    @Override
    public void gap(Gap gap) {
      gaps++;
      exhausted |= gap.detail().contains("steps");
      if (gap.reason() == Gap.Reason.UNEXPECTED) {
        fault = Optional.of(gap.detail());
      }
    }
  }
}
