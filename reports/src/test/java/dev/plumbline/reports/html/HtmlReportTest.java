package dev.plumbline.reports.html;

import static dev.plumbline.reports.sample.Small.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Digests;
import dev.plumbline.model.Gap;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.sample.SampleEstate;
import dev.plumbline.reports.sample.Small;
import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.RuleHelp;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

  private static final Pattern ANCHOR = Pattern.compile(" href=\"#([^\"]+)\"");

  private final Path directory;

  HtmlReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void allowsExactlyItsOwnStyleAndScript() throws IOException {
    String page = render(Small.withRules().fails("storage-https-only", account("st1")));
    assertThat(page)
        .contains("default-src &#39;none&#39;")
        .contains("style-src &#39;sha256-" + digest(between(page, "<style>", "</style>")) + "&#39;")
        .contains(
            "script-src &#39;sha256-" + digest(between(page, "<script>", "</script>")) + "&#39;");
    assertThat(page.split("<script", -1)).hasSize(2);
    assertThat(page).doesNotContain(" style=\"", " onclick", "javascript:");
  }

  @Test
  void refersToNothingOutsideThePageButLinksThatAPersonFollows() throws IOException {
    String page = render(Small.withRules().fails("storage-https-only", account("st1")));
    assertThat(page)
        .doesNotContain(" src=", "<link", "<img", "@import", "url(", "<iframe", "<object");
  }

  @Test
  void escapesWhatStrangersNamed() throws IOException {
    String page =
        render(
            Small.withRules()
                .fails("storage-https-only", account("st<script>alert(1)</script>\u202e1"))
                .gap(
                    Gap.of(
                        Gap.Reason.FORBIDDEN,
                        account("\"><img src=x>"),
                        "<b>what</b>",
                        "<i>detail</i>",
                        "<u>action</u>",
                        "")));
    assertThat(page)
        .contains(
            "&lt;script&gt;alert(1)",
            "\\u202e1",
            "&lt;b&gt;what",
            "&lt;i&gt;detail",
            "&lt;u&gt;action")
        .doesNotContain("<script>alert", "<b>what", "<i>detail", "<u>action", "\u202e");
  }

  @Test
  void linksOnlyToPlacesOnThePage() throws IOException {
    Path findings = SampleEstate.write(directory.resolve("findings.jsonl"), 2_000);
    for (int rows : new int[] {20_000, 100}) {
      String page = render(findings, new HtmlReport(rows));
      Matcher anchors = ANCHOR.matcher(page);
      while (anchors.find()) {
        assertThat(page).contains(" id=\"" + anchors.group(1) + "\"");
      }
    }
  }

  @Test
  void listsWhatIsNoncompliantOrUnknownAndCountsTheRest() throws IOException {
    Gap gap = Gap.of(Gap.Reason.THROTTLED, account("st3"), "body of st3", "429", "Scan again.", "");
    String page =
        render(
            Small.withRules()
                .gap(gap)
                .fails("storage-https-only", account("stbad"))
                .passes("storage-https-only", account("stgood"))
                .exempt("storage-https-only", account("stexempt"), "EX-9")
                .unknown(
                    "storage-https-only", account("stunread"), new UnknownReason.OfGap(gap.id())));
    assertThat(page)
        .contains(
            ">stbad<", ">stexempt<", "EX-9", ">stunread<", "Not read (throttled): body of st3")
        .contains("1 noncompliant, 1 more counted apart, 1 unknown, 1 compliant")
        .contains("1 more resource has neither")
        .doesNotContain(">stgood<");
  }

  @Test
  void leadsToTheLinesOfTemplatesAndSaysWhatDoesNotCount() throws IOException {
    String page = render(PullRequest.write(directory.resolve("findings.jsonl")), new HtmlReport());
    assertThat(page)
        .contains("3 new findings", "app/main.json:42:9", "deployed by", "app/main.json:88:5")
        .contains("parameter allowSharedKey", "app/prod.parameters.json:7:7")
        .contains("added by this change: scratch data, rebuilt every night")
        .contains("Known: it is at the merge base, too", "EX-2025-1", "expired", "vendor/**")
        .contains("This change alters plumbline.yaml", "1 known finding is no more")
        .contains("+        \"allowSharedKeyAccess\": false,");
  }

  @Test
  void listsTheWorstWhenThereIsNoRoomForAll() throws IOException {
    Path findings =
        Small.withRules()
            .fails("storage-minimum-tls", account("stmedium"))
            .fails("storage-container-private", account("stcritical"))
            .unknown(
                "storage-https-only", account("stunknown"), new UnknownReason.OfUnresolved("[x]"))
            .write(directory.resolve("findings.jsonl"));
    String page = render(findings, new HtmlReport(1));
    assertThat(page)
        .contains(">stcritical<", "1 more: this page has no room for them")
        .doesNotContain(">stmedium<", ">stunknown<");
  }

  @Test
  void makesNoLinkOfAnAddressThatIsNotOfTheWeb() {
    assertThat(RuleHelp.web("javascript:alert(1)")).isFalse();
    assertThat(RuleHelp.web("https://learn.microsoft.com/azure")).isTrue();
  }

  @Test
  void isTheSameForTheSameFindings() throws IOException {
    Path findings = SampleEstate.write(directory.resolve("findings.jsonl"), 500);
    assertThat(render(findings, new HtmlReport())).isEqualTo(render(findings, new HtmlReport()));
  }

  private static String digest(String text) {
    return Base64.getEncoder()
        .encodeToString(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }

  private String render(Small small) throws IOException {
    return render(small.write(directory.resolve("findings.jsonl")), new HtmlReport());
  }

  private static String render(Path findings, HtmlReport report) throws IOException {
    StringWriter out = new StringWriter();
    try (FindingsFile file = FindingsFile.open(findings)) {
      report.write(file, out);
    }
    return out.toString();
  }
}
