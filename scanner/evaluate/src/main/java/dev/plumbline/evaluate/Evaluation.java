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
import dev.plumbline.model.Usage;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Judges an inventory, record by record: what it keeps does not grow with the estate, but for the
 * few members that {@link Joins} keep. The same inventory, pack and settings give the same bytes,
 * on any number of threads.
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
    try (InOrder order = new InOrder()) {
      Run run = new Run(out, steps, joins, inventory.scan().instant(), order);
      Iterator<InventoryRecord> records = inventory.records();
      while (records.hasNext()) {
        switch (records.next()) {
          case InventoryRecord.OfResource(Resource resource) -> run.resource(resource);
          case InventoryRecord.OfGap(Gap gap) -> run.then(() -> run.gap(gap));
          case InventoryRecord.OfExclusion(Exclusion exclusion) ->
              run.then(() -> run.exclusion(exclusion));
          case InventoryRecord.OfUsage(Usage usage) -> run.then(() -> out.usage(usage));
        }
      }
      if (!inventory.finished()) {
        run.then(() -> run.gap(unfinished(inventory)));
      }
      run.finish();
      run.totals.rows().forEach(out::reconciliation);
      out.finish();
      return run.tally.summary();
    }
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

  /**
   * The state of one pass over an inventory: it is read here, judged on other threads, and written
   * here again.
   */
  private final class Run {

    private final FindingsWriter out;
    private final List<? extends FindingStep> steps;
    private final Joins joins;
    private final Instant scanned;
    private final InOrder order;
    private final Family family = new Family();
    private final Totals totals = new Totals();
    private final Tally tally = new Tally();
    private Batch batch = new Batch();

    private Run(
        FindingsWriter out,
        List<? extends FindingStep> steps,
        Joins joins,
        Instant scanned,
        InOrder order) {
      this.out = out;
      this.steps = List.copyOf(steps);
      this.joins = joins;
      this.scanned = scanned;
      this.order = order;
    }

    private void resource(Resource read) {
      Resource resource = joins.complete(read);
      if (batch.endsBefore(resource)) {
        judge();
      }
      family.enter(resource);
      batch.add(
          new Batch.Case(resource, family.facts(engine.rules(resource.type())), family.written()));
    }

    /** Does something after what was read before it. */
    private void then(Runnable step) {
      judge();
      order.add(step);
    }

    private void judge() {
      if (batch.cases().isEmpty()) {
        return;
      }
      Batch complete = batch;
      batch = new Batch();
      order.add(() -> judge.batch(complete, scanned), this::judged);
    }

    private void judged(Collection<Versions.Judged> resources) {
      for (Versions.Judged judged : resources) {
        judged.all().forEach(found -> finding(found.finding(), found.resource()));
        totals.resource(judged.resource(), judged.own());
        if (Judge.tellsListings(judged.resource())) {
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
      out.gap(gap);
      boolean accepted = false;
      for (FindingStep step : steps) {
        // Every step is asked: each keeps a register of its own.
        accepted |= step.accepts(gap);
      }
      tally.gap(accepted);
    }

    private void exclusion(Exclusion exclusion) {
      out.exclusion(exclusion);
      totals.exclusion(exclusion);
    }

    private void finish() {
      judge();
      order.finish();
      for (FindingStep step : steps) {
        for (FindingsRecord record : step.records(tally.complete())) {
          out.record(record);
          tally.record(record);
        }
      }
    }
  }
}
