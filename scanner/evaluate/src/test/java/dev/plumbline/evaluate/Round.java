package dev.plumbline.evaluate;

import static dev.plumbline.evaluate.TestPack.SCAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One round of the tests: an inventory is written, judged, and its findings are read. */
final class Round {

  private final Path folder;
  private RuleSettings settings = RuleSettings.none();
  private Supplier<List<FindingStep>> steps = List::of;
  private EvaluationSummary summary = EvaluationSummary.plain(EvaluationSummary.Counts.NONE, 0, 0);

  Round(Path folder) {
    this.folder = folder;
  }

  /** Changes one rule, for the evaluations that follow. */
  void set(String rule, RuleSettings.Setting setting) {
    settings = new RuleSettings(Map.of(new RuleName(rule), setting));
  }

  EvaluationSummary summary() {
    return summary;
  }

  List<Finding> evaluate(Resource... family) throws IOException {
    return evaluate(inventory -> inventory.family(List.of(family)));
  }

  /** Fills an inventory. */
  interface Filling {
    void into(InventoryWriter inventory);
  }

  List<Finding> evaluate(Filling filling) throws IOException {
    try (InventoryWriter inventory = InventoryWriter.create(inventory(), SCAN)) {
      filling.into(inventory);
      inventory.finish();
    }
    run();
    List<Finding> findings = new ArrayList<>();
    for (FindingsRecord record : records()) {
      if (record instanceof FindingsRecord.OfFinding(Finding finding)) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** What findings pass through in the evaluations that follow; asked for anew by each. */
  void pass(Supplier<List<FindingStep>> chain) {
    steps = chain;
  }

  void run() throws IOException {
    try (Evaluation evaluation = new Evaluation(TestPack.pack(), settings);
        InventoryReader inventory = InventoryReader.open(inventory());
        FindingsWriter out = FindingsWriter.create(findings(), evaluation.header(inventory))) {
      summary = evaluation.run(inventory, out, steps.get());
    }
  }

  List<FindingsRecord> records() throws IOException {
    List<FindingsRecord> records = new ArrayList<>();
    try (FindingsReader reader = FindingsReader.open(findings())) {
      reader.records().forEachRemaining(records::add);
    }
    return records;
  }

  List<RuleCard> cards() throws IOException {
    return records().stream()
        .filter(FindingsRecord.OfRule.class::isInstance)
        .map(record -> ((FindingsRecord.OfRule) record).card())
        .toList();
  }

  List<Reconciliation> rows() throws IOException {
    return records().stream()
        .filter(FindingsRecord.OfReconciliation.class::isInstance)
        .map(record -> ((FindingsRecord.OfReconciliation) record).row())
        .toList();
  }

  Path inventory() {
    return folder.resolve("inventory.jsonl");
  }

  Path findings() {
    return folder.resolve("findings.jsonl");
  }

  /** The one finding of a rule. */
  static Finding only(String rule, List<Finding> findings) {
    List<Finding> found =
        findings.stream().filter(finding -> finding.rule().value().equals(rule)).toList();
    assertThat(found).as("findings of %s", rule).hasSize(1);
    return found.getFirst();
  }

  /** Rule, name of the resource and verdict of each finding, in the file's order. */
  static List<String> verdicts(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                finding.rule()
                    + " "
                    + finding.subject().id().name()
                    + " "
                    + finding.verdict().wireName())
        .toList();
  }
}
