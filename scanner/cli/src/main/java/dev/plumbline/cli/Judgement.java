package dev.plumbline.cli;

import dev.plumbline.evaluate.Evaluation;
import dev.plumbline.evaluate.EvaluationSummary;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.InventoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Judges an inventory file into a findings file. */
final class Judgement {

  private Judgement() {}

  static EvaluationSummary of(Path inventory, Path findings, InForce inForce) throws UserException {
    try (InventoryReader in = InventoryReader.open(inventory);
        Evaluation evaluation = new Evaluation(inForce.pack(), inForce.ruleSettings());
        FindingsWriter out = FindingsWriter.create(findings, evaluation.header(in))) {
      return evaluation.run(in, out);
    } catch (IOException e) {
      throw trouble(e, inventory, findings);
    } catch (UncheckedIOException e) {
      throw trouble(e.getCause(), inventory, findings);
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
