package dev.plumbline.reports.markdown;

import static dev.plumbline.reports.sample.Small.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Location;
import dev.plumbline.reports.sample.Golden;
import dev.plumbline.reports.sample.Many;
import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.sample.Sample;
import dev.plumbline.reports.sample.Small;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReportTest {

  private final Path directory;

  MarkdownReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void summarises() throws IOException {
    Golden.check("pull-request.summary.md", render(sample(), Target.SUMMARY));
  }

  @Test
  void comments() throws IOException {
    Golden.check("pull-request.comment.md", render(sample(), Target.COMMENT));
  }

  @Test
  void staysWithinWhatGithubTakesAndSaysWhatIsMissing() throws IOException {
    Path many = PullRequest.write(directory.resolve("many.jsonl"), Many.ofEverything(6_000));
    String summary = render(many, Target.SUMMARY);
    String comment = render(many, Target.COMMENT);
    assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isBetween(500_000, 1_048_576);
    assertThat(comment.getBytes(StandardCharsets.UTF_8).length).isBetween(20_000, 65_000);
    for (String text : List.of(summary, comment)) {
      assertThat(text)
          .contains("6,000 new findings to fix", "### Could not be read", "### Unknown")
          .containsPattern("[0-9],[0-9]{3} more: there is no room here");
      assertThat(text.lines().filter(line -> line.startsWith("### "))).doesNotHaveDuplicates();
    }
  }

  @Test
  void mentionsAndMarksUpNothingThatAStrangerWrote() throws IOException {
    String odd = "x` | <img src=x> @org/team [a](https://evil.example) #1 \u202e\n## y ``z";
    Path findings =
        PullRequest.write(
            directory.resolve("odd.jsonl"),
            List.of(
                Sample.of(
                        "storage-https-only",
                        "a.json#" + odd,
                        Location.point("```\n" + odd + ".json", 1, 1))
                    .fix("````\n@org/team <b>\n")
                    .fails()));
    String text = render(findings, Target.SUMMARY);
    // In the table: a span fenced by more backticks than its text holds, its pipes escaped.
    assertThat(text)
        .contains(
            "```x` \\| <img src=x> @org/team [a](https://evil.example) #1 \\u202e\\u000a## y"
                + " ``z```")
        .contains("`````diff\n````\n@org/team <b>\n`````\n")
        .contains("&lt;img src=x&gt;")
        .doesNotContain("\u202e", "\n## y");
    assertThat(text.lines().filter(line -> line.startsWith("## "))).hasSize(1);
  }

  @Test
  void writesEverySignThatCouldMeanSomethingAsAnEntity() {
    assertThat(Markup.prose("a@b *c* [d](e) <f> `g` #1"))
        .isEqualTo(
            "a&#64;<!-- -->b &#42;c&#42; &#91;d&#93;(e) &#60;f&#62; &#96;g&#96; &#35;<!-- -->1");
  }

  @Test
  void saysThatNothingIsToFix() throws IOException {
    Path clean =
        Small.withRules()
            .passes("storage-https-only", account("st1"))
            .write(directory.resolve("findings.jsonl"));
    assertThat(render(clean, Target.COMMENT))
        .startsWith(MarkdownReport.MARKER + "\n## Plumbline: nothing to fix\n")
        .doesNotContain("###");
  }

  @Test
  void saysThatAScanIsUnfinished() throws IOException {
    Path cut =
        Small.withRules()
            .passes("storage-https-only", account("st1"))
            .unfinished()
            .write(directory.resolve("findings.jsonl"));
    assertThat(render(cut, Target.SUMMARY)).contains("**Unfinished.**");
  }

  private Path sample() throws IOException {
    return PullRequest.write(directory.resolve("findings.jsonl"));
  }

  private static String render(Path findings, Target target) throws IOException {
    StringWriter out = new StringWriter();
    try (FindingsFile file = FindingsFile.open(findings)) {
      new MarkdownReport(target).write(file, out);
    }
    return out.toString();
  }
}
