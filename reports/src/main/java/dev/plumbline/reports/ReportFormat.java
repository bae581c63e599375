package dev.plumbline.reports;

import dev.plumbline.reports.console.ConsoleReport;
import dev.plumbline.reports.console.Terminal;
import dev.plumbline.reports.html.HtmlReport;
import dev.plumbline.reports.jsonl.JsonlReport;
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
  HTML("html");

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
    };
  }
}
