package dev.plumbline.reports.console;

import static dev.plumbline.reports.sample.Small.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Location;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.reports.sample.Golden;
import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.sample.Sample;
import dev.plumbline.reports.sample.SampleEstate;
import dev.plumbline.reports.sample.Small;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleReportTest {

  private final Path directory;

  ConsoleReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void answersFirstThenSaysWhatToDo() throws IOException {
    Golden.check("console-80.txt", render(mixed(), Terminal.PLAIN));
  }

  @Test
  void usesAWiderTerminal() throws IOException {
    Golden.check("console-140.txt", render(mixed(), new Terminal(140, false)));
  }

  @Test
  void leadsToTheLinesOfTemplates() throws IOException {
    Path findings = PullRequest.write(directory.resolve("findings.jsonl"));
    Golden.check("console-pull-request.txt", render(findings, Terminal.PLAIN));
  }

  @Test
  void saysThatNothingIsNew() throws IOException {
    Location at = new Location("a.json", 5, 1, 5, 9);
    Path findings =
        PullRequest.write(
            directory.resolve("findings.jsonl"),
            List.of(
                Sample.of("storage-https-only", "a.json#st", at)
                    .fails(Standing.OPEN.knownFrom(Standing.Known.MERGE_BASE))));
    assertThat(render(findings, Terminal.PLAIN))
        .contains("NOTHING NEW TO FIX among 1 verdicts. Not counted: 1 known.")
        .doesNotContain("To fix, worst first");
  }

  @Test
  void saysNothingByColourAlone() throws IOException {
    String coloured = render(mixed(), new Terminal(80, true));
    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
        .isEqualTo(render(mixed(), Terminal.PLAIN));
  }

  @Test
  void saysWhenThereIsNothingToFix() throws IOException {
    assertThat(
            render(Small.withRules().passes("storage-https-only", account("st1")), Terminal.PLAIN))
        .contains("NOTHING TO FIX among 1 verdicts.")
        .doesNotContain("To fix, worst first", "Unknown", "Could not be read", "INCOMPLETE");
  }

  @Test
  void saysWhenNothingWasJudged() throws IOException {
    assertThat(render(Small.withRules(), Terminal.PLAIN)).contains("NOTHING JUDGED");
  }

  @Test
  void saysThatAFileIsUnfinished() throws IOException {
    assertThat(
            render(
                Small.withRules().passes("storage-https-only", account("st1")).unfinished(),
                Terminal.PLAIN))
        .contains("UNFINISHED");
  }

  @Test
  void saysWhichTypeDoesNotAddUp() throws IOException {
    assertThat(render(Small.withRules().sum(sum(5, 2)), Terminal.PLAIN))
        .contains("DOES NOT ADD UP");
  }

  @Test
  void writesNoControlCharacterOfAName() throws IOException {
    String text =
        render(
            Small.withRules().fails("storage-https-only", account("st\u001b]0;owned\u0007\u202e1")),
            Terminal.PLAIN);
    assertThat(text)
        .contains("st\\u001b]0;owned\\u0007\\u202e1")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void staysWithinTheWidth() throws IOException {
    for (int width : new int[] {80, 100, 160}) {
      String text = render(mixed(), new Terminal(width, false));
      assertThat(text.lines().filter(line -> !line.contains("DIR")))
          .as("%d columns", width)
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void staysShortForALargeEstateAndSaysHowMuchMoreThereIs() throws IOException {
    Path findings = SampleEstate.write(directory.resolve("findings.jsonl"), 10_000);
    Files.writeString(directory.resolve("report.html"), "");
    String text = render(findings, Terminal.PLAIN);
    assertThat(text.lines().count()).isLessThan(170);
    assertThat(text).contains(" more: see report.html");
  }

  private static Small mixed() {
    Gap forbidden =
        Gap.of(
            Gap.Reason.FORBIDDEN,
            account("stlogs"),
            "diagnostic settings of storage account stlogs",
            "403 AuthorizationFailed",
            "Grant Monitoring Reader on the subscription.",
            "Microsoft.Insights/diagnosticSettings/read");
    return Small.withRules()
        .fails("storage-https-only", account("stpayments"))
        .fails("storage-https-only", account("stinvoicearchive"))
        .fails(
            "storage-container-private",
            account("stpayments/blobServices/default/containers/uploads"))
        .fails("storage-blob-soft-delete", account("stpayments"))
        .exempt("storage-minimum-tls", account("stpayments"), "EX-7")
        .passes("storage-minimum-tls", account("stinvoicearchive"))
        .unknown(
            "keyvault-audit-logging", account("stlogs"), new UnknownReason.OfGap(forbidden.id()))
        .unknown(
            "storage-https-only",
            account("stlogs"),
            new UnknownReason.OfUnresolved("[parameters('https')]"))
        .gap(forbidden)
        .excluded(
            account("stold"), Exclusion.Reason.DELETED_IN_FLIGHT, "404 while its body was read")
        .sum(sum(4, 2));
  }

  private static Reconciliation sum(int listed, int judged) {
    return new Reconciliation(
        new ResourceType("microsoft.storage/storageaccounts"), listed, judged, 1, 1, 0, 0, 0, 1, 1);
  }

  private String render(Small small, Terminal terminal) throws IOException {
    return render(small.write(directory.resolve("findings.jsonl")), terminal);
  }

  private String render(Path findings, Terminal terminal) throws IOException {
    StringWriter out = new StringWriter();
    try (FindingsFile file = FindingsFile.open(findings)) {
      new ConsoleReport(terminal).write(file, out);
    }
    return out.toString().replace(directory.toString(), "DIR");
  }
}
