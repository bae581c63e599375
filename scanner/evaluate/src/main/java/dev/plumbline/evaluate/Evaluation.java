package dev.plumbline.evaluate;

import dev.plumbline.evaluate.join.Joins;
import dev.plumbline.files.FindingsHeader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Source;
import dev.plumbline.model.Usage;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * Judges an inventory, record by record: what it keeps does not grow with the estate, but for the
 * few members that {@link Joins} keep. The same inventory, pack and settings give the same bytes.
 */
public final class Evaluation implements AutoCloseable {

  private final PolicyPack pack;
  private final RuleEngine engine;
  private final Judge judge;

  public Evaluation(PolicyPack pack, RuleSettings settings) {
    this(pack, settings, new RuleEngine(pack, settings));
  }

  Evaluation(PolicyPack pack, RuleSettings settings, RuleEngine engine) {
    this.pack = pack;
    this.engine = engine;
    this.judge = new Judge(engine, settings);
  }

  /** What the findings of an inventory must say of themselves. */
  public FindingsHeader header(InventoryReader inventory) {
    return new FindingsHeader(inventory.scan(), pack.identity(), inventory.digest());
  }

  /**
   * Writes the findings of an inventory and finishes the file. The cards of the rules come first,
   * what the steps have to tell after the findings, the reconciliation last.
   *
   * @param steps what each finding passes through, in this order
   * @throws IOException when the findings cannot be written
   * @throws java.io.UncheckedIOException when the inventory cannot be read; its cause says why
   */
  public EvaluationSummary run(
      InventoryReader inventory, FindingsWriter out, List<? extends FindingStep> steps)
      throws IOException {
    engine.rules().forEach(out::rule);
    Joins joins = Joins.of(inventory, engine.rules());
    Run run = new Run(out, steps, joins, inventory.scan().instant());
    Iterator<InventoryRecord> records = inventory.records();
    while (records.hasNext()) {
      switch (records.next()) {
        case InventoryRecord.OfResource(Resource resource) -> run.resource(resource);
        case InventoryRecord.OfGap(Gap gap) -> run.gap(gap);
        case InventoryRecord.OfExclusion(Exclusion exclusion) -> run.exclusion(exclusion);
        case InventoryRecord.OfUsage(Usage usage) -> run.usage(usage);
      }
    }
    if (!inventory.finished()) {
      run.gap(unfinished(inventory));
    }
    run.close();
    run.totals.rows().forEach(out::reconciliation);
    out.finish();
    return run.tally.summary();
  }

  /** The same without steps: every finding counts, and so does every gap. */
  public EvaluationSummary run(InventoryReader inventory, FindingsWriter out) throws IOException {
    return run(inventory, out, List.of());
  }

  @Override
  public void close() {
    engine.close();
  }

  /** What the missing rest of the file holds cannot be known; that must not pass for complete. */
  private static Gap unfinished(InventoryReader inventory) {
    return Gap.of(
        Gap.Reason.TRUNCATED,
        new ResourceId(inventory.scan().id()),
        "the end of the inventory file",
        "The file has no trailer: the scan that wrote it was interrupted.",
        "Collect the inventory again.",
        "");
  }

  /** The state of one pass over an inventory. */
  private final class Run {

    private final FindingsWriter out;
    private final Joins joins;
    private final Instant scanned;
    private final Family family = new Family();
    private final Versions versions = new Versions();
    private final Totals totals = new Totals();
    private final Tally tally = new Tally();

    private final List<? extends FindingStep> steps;

    private Run(
        FindingsWriter out, List<? extends FindingStep> steps, Joins joins, Instant scanned) {
      this.out = out;
      this.steps = List.copyOf(steps);
      this.joins = joins;
      this.scanned = scanned;
    }

    private void resource(Resource read) {
      Resource resource = joins.complete(read);
      if (versions.endsWith(resource)) {
        flush();
      }
      family.enter(resource);
      if (resource.role() == Resource.Role.REFERENCED) {
        versions.add(
            resource, List.of(), tellsListings(resource) ? judge.listings(resource) : List.of());
      } else {
        versions.add(resource, judge.resource(resource, family, scanned), judge.listings(resource));
      }
    }

    /**
     * Of a subscription that is only context, the lists of what is scanned in it were asked for all
     * the same. What a template only points at says nothing of its children.
     */
    private static boolean tellsListings(Resource resource) {
      return switch (resource.role()) {
        case ANCHOR -> true;
        case REFERENCED -> resource.source() instanceof Source.Azure;
      };
    }

    private void flush() {
      for (Versions.Judged judged : versions.end()) {
        judged.all().forEach(found -> finding(found.finding(), found.resource()));
        totals.resource(judged.resource(), judged.own());
        if (tellsListings(judged.resource())) {
          totals.listings(judged.resource());
        }
      }
    }

    private void finding(Finding judged, Resource resource) {
      Finding finding = judged;
      for (FindingStep step : steps) {
        finding = step.finding(finding, resource);
      }
      out.finding(finding);
      tally.finding(finding);
    }

    private void gap(Gap gap) {
      flush();
      out.gap(gap);
      boolean accepted = false;
      for (FindingStep step : steps) {
        // Every step is asked: each keeps a register of its own.
        accepted |= step.accepts(gap);
      }
      tally.gap(accepted);
    }

    private void close() {
      flush();
      for (FindingStep step : steps) {
        for (FindingsRecord record : step.records(tally.complete())) {
          out.record(record);
          tally.record(record);
        }
      }
    }

    private void usage(Usage usage) {
      flush();
      out.usage(usage);
    }

    private void exclusion(Exclusion exclusion) {
      flush();
      out.exclusion(exclusion);
      totals.exclusion(exclusion);
    }
  }
}
