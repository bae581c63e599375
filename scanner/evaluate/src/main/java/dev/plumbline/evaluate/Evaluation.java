package dev.plumbline.evaluate;

import dev.plumbline.files.FindingsHeader;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * Judges an inventory, record by record: what it keeps does not grow with the estate. The same
 * inventory, pack and settings give the same bytes.
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
   * the reconciliation last.
   *
   * @throws IOException when the findings cannot be written
   * @throws java.io.UncheckedIOException when the inventory cannot be read; its cause says why
   */
  public EvaluationSummary run(InventoryReader inventory, FindingsWriter out) throws IOException {
    engine.rules().forEach(out::rule);
    Run run = new Run(out);
    Iterator<InventoryRecord> records = inventory.records();
    while (records.hasNext()) {
      switch (records.next()) {
        case InventoryRecord.OfResource(Resource resource) -> run.resource(resource);
        case InventoryRecord.OfGap(Gap gap) -> run.gap(gap);
        case InventoryRecord.OfExclusion(Exclusion exclusion) -> run.exclusion(exclusion);
      }
    }
    if (!inventory.finished()) {
      run.gap(unfinished(inventory));
    }
    run.totals.rows().forEach(out::reconciliation);
    out.finish();
    return run.tally.summary();
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
    private final Family family = new Family();
    private final Totals totals = new Totals();
    private final Tally tally = new Tally();

    private Run(FindingsWriter out) {
      this.out = out;
    }

    private void resource(Resource resource) {
      family.enter(resource);
      if (resource.role() == Resource.Role.REFERENCED) {
        totals.resource(resource, List.of());
        return;
      }
      List<Finding> findings =
          judge.resource(resource, family.facts(engine.rules(resource.type())));
      findings.forEach(this::finding);
      totals.resource(resource, findings);
      judge.listings(resource).forEach(this::finding);
      totals.listings(resource);
    }

    private void finding(Finding finding) {
      out.finding(finding);
      tally.finding(finding);
    }

    private void gap(Gap gap) {
      out.gap(gap);
      tally.gap();
    }

    private void exclusion(Exclusion exclusion) {
      out.exclusion(exclusion);
      totals.exclusion(exclusion);
    }
  }
}
