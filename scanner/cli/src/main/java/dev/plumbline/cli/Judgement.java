package dev.plumbline.cli;

import dev.plumbline.evaluate.Evaluation;
import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.reports.ReportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** Judges an inventory file, and shows what came of it. */
final class Judgement {

  private final Shell shell;
  private final InForce inForce;
  private final Approvals.Chain chain;

  /**
   * @param chain what findings pass through
   */
  Judgement(Shell shell, InForce inForce, Approvals.Chain chain) {
    this.shell = shell;
    this.inForce = inForce;
    this.chain = chain;
  }

  /** Writes findings and page into the directory, and the chosen format to standard output. */
  EvaluationSummary report(Path inventory, OutputDirectory output, ReportFormat format)
      throws UserException {
    output.clear(output.findings(), output.page());
    EvaluationSummary summary = judge(inventory, output.findings());
    try (Rendering rendering = Rendering.of(output.findings(), shell)) {
      rendering.save(ReportFormat.HTML, output.page());
      rendering.print(format);
    }
    return summary;
  }

  /** Writes the findings of an inventory. */
  EvaluationSummary judge(Path inventory, Path findings) throws UserException {
    try (InventoryReader in = InventoryReader.open(inventory);
        Evaluation evaluation = new Evaluation(inForce.pack(), inForce.ruleSettings());
        FindingsWriter out = FindingsWriter.create(findings, evaluation.header(in))) {
      return evaluation.run(in, out, chain.steps(in.scan()));
    } catch (IOException e) {
      throw trouble(e, inventory, findings);
    } catch (UncheckedIOException e) {
      throw trouble(Objects.requireNonNull(e.getCause()), inventory, findings);
    }
  }

  private static UserException trouble(IOException e, Path inventory, Path findings) {
    return e instanceof FileFormatException
        ? UserException.usage(String.valueOf(e.getMessage()))
        : new UserException(
            ExitCode.INCOMPLETE,
            "Cannot judge "
                + inventory
                + " into "
                + findings
                + ": "
                + IoTrouble.why(e)
                + ". Nothing in "
                + findings
                + " may be relied on; mend that and run again.");
  }
}
