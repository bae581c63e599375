package dev.plumbline.reports;

import dev.plumbline.reports.annotations.AnnotationsReport;
import dev.plumbline.reports.console.ConsoleReport;
import dev.plumbline.reports.console.Terminal;
import dev.plumbline.reports.html.HtmlReport;
import dev.plumbline.reports.json.JsonReport;
import dev.plumbline.reports.jsonl.JsonlReport;
import dev.plumbline.reports.markdown.MarkdownReport;
import dev.plumbline.reports.markdown.Target;
import dev.plumbline.reports.sarif.Profile;
import dev.plumbline.reports.sarif.SarifReport;
import dev.plumbline.reports.summary.Report;
import java.util.Arrays;
import java.util.Optional;

/** The output formats, all of them. */
public enum ReportFormat {
  /** A text for a terminal. */
  CONSOLE("console"),
  /** The findings file, for other programs. */
  JSONL("jsonl"),
  /** One self-contained page. */
  HTML("html"),
  /** SARIF 2.1.0 for viewers: everything that is noncompliant, unknown or resolved. */
  SARIF("sarif"),
  /** SARIF 2.1.0 as GitHub code scanning takes it. */
  SARIF_GITHUB("sarif-github"),
  /** Annotations of a pull request, as GitHub's runner reads them. */
  ANNOTATIONS("annotations"),
  /** GitHub Markdown, for the summary of a job. */
  MARKDOWN("markdown"),
  /** The same within the length of a comment at a pull request. */
  MARKDOWN_COMMENT("markdown-comment"),
  /** The findings file as one JSON document. */
  JSON("json");

  private final String wireName;

  ReportFormat(String wireName) {
    this.wireName = wireName;
  }

  /** The value of {@code --format}. */
  public String wireName() {
    return wireName;
  }

  /** The format with that name, or empty. */
  public static Optional<ReportFormat> named(String wireName) {
    return Arrays.stream(values()).filter(format -> format.wireName.equals(wireName)).findFirst();
  }

  /**
   * The report of this format.
   *
   * @param terminal what the caller writes to; only formats that are read there look at it
   */
  public Report report(Terminal terminal) {
    return switch (this) {
      case CONSOLE -> new ConsoleReport(terminal);
      case JSONL -> new JsonlReport();
      case HTML -> new HtmlReport();
      case SARIF -> new SarifReport(Profile.FULL);
      case SARIF_GITHUB -> new SarifReport(Profile.GITHUB);
      case ANNOTATIONS -> new AnnotationsReport();
      case MARKDOWN -> new MarkdownReport(Target.SUMMARY);
      case MARKDOWN_COMMENT -> new MarkdownReport(Target.COMMENT);
      case JSON -> new JsonReport();
    };
  }
}
