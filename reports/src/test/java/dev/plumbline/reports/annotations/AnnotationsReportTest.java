package dev.plumbline.reports.annotations;

import static dev.plumbline.reports.sample.Small.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Location;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.reports.sample.Golden;
import dev.plumbline.reports.sample.Many;
import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.sample.Sample;
import dev.plumbline.reports.sample.Small;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsReportTest {

  /** What the runner takes: a command, its properties, its message. */
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) ([a-zA-Z]+=[^:,]*,?)+::[^\\r\\n]*");

  private final Path directory;

  AnnotationsReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void annotatesWhatCounts() throws IOException {
    Golden.check(
        "pull-request.annotations.txt",
        render(PullRequest.write(directory.resolve("findings.jsonl"))));
  }

  @Test
  void staysWithinTenOfEachAndSaysHowManyMoreThereAre() throws IOException {
    String text =
        render(PullRequest.write(directory.resolve("many.jsonl"), Many.ofEverything(1_000)));
    assertThat(text.lines().filter(line -> line.startsWith("::error "))).hasSize(10);
    assertThat(text.lines().filter(line -> line.startsWith("::warning "))).hasSize(10);
    assertThat(text.lines().filter(line -> line.startsWith("::notice "))).hasSize(1);
    // 1,000 noncompliant, 1,000 unknown and 1,000 gaps; the known ones do not count.
    assertThat(text.lines().reduce((first, last) -> last).orElseThrow())
        .contains("1,000 new to fix, 1,000 unknown, 1,000 not scanned", "2,980 more");
  }

  @Test
  void saysNothingOfAnUnknownThatIsKnown() throws IOException {
    Location at = new Location("a.json", 5, 1, 5, 9);
    FindingsRecord.OfFinding unknown =
        (FindingsRecord.OfFinding)
            Sample.of("storage-https-only", "a.json#st", at)
                .unknown(new UnknownReason.OfUnresolved("[parameters('https')]"));
    Standing known = Standing.OPEN.knownFrom(Standing.Known.MERGE_BASE);
    Path findings =
        PullRequest.write(
            directory.resolve("known.jsonl"),
            List.of(new FindingsRecord.OfFinding(unknown.finding().with(known))));
    assertThat(render(findings)).isEmpty();
  }

  @Test
  void takesTheWorstFirst() throws IOException {
    List<FindingsRecord> records = new ArrayList<>(Many.failing(200));
    Location at = new Location("z.json", 1, 1, 1, 2);
    records.add(Sample.of("storage-container-private", "z.json#c", at).fails());
    String text = render(PullRequest.write(directory.resolve("many.jsonl"), records));
    assertThat(text.lines().findFirst().orElseThrow()).contains("storage-container-private");
  }

  @Test
  void lastsOneLineWhateverAStrangerWrote() throws IOException {
    Location at = new Location("a,b:c%0A\n::error::x.json", 1, 1, 1, 2);
    Path findings =
        PullRequest.write(
            directory.resolve("odd.jsonl"),
            List.of(
                Sample.of("storage-https-only", "a.json#x\r\n::stop-commands::t%25,%3A", at)
                    .fails()));
    String text = render(findings);
    assertThat(text.lines()).hasSize(2).allMatch(line -> COMMAND.matcher(line).matches());
    assertThat(text).contains("file=a%2Cb%3Ac%250A%0A%3A%3Aerror%3A%3Ax.json,");
  }

  @Test
  void namesNoFileForALiveResource() throws IOException {
    String text =
        render(
            Small.withRules()
                .fails("storage-https-only", account("st1"))
                .write(directory.resolve("findings.jsonl")));
    assertThat(text.lines().findFirst().orElseThrow())
        .startsWith("::error title=high%3A storage-https-only::");
  }

  @Test
  void saysNothingWhenThereIsNothing() throws IOException {
    assertThat(
            render(
                Small.withRules()
                    .passes("storage-https-only", account("st1"))
                    .write(directory.resolve("findings.jsonl"))))
        .isEmpty();
  }

  private static String render(Path findings) throws IOException {
    StringWriter out = new StringWriter();
    try (FindingsFile file = FindingsFile.open(findings)) {
      new AnnotationsReport().write(file, out);
    }
    return out.toString();
  }
}
