package dev.plumbline.reports.html;

import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.Report;
import dev.plumbline.reports.summary.Summary;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * One self-contained page: it needs no network and no script, prints, and lists what is
 * noncompliant or unknown. The file is read twice: once to count, once to list.
 */
public final class HtmlReport implements Report {

  /** A browser stays quick with so many; what is over is counted, and is in the findings file. */
  private static final int ROWS = 20_000;

  private final int rows;

  public HtmlReport() {
    this(ROWS);
  }

  HtmlReport(int rows) {
    this.rows = rows;
  }

  @Override
  public void write(FindingsFile findings, Writer out) throws IOException {
    Summary summary = findings.summary();
    try (Spool spool = Spool.open()) {
      Listing listing = new Listing(summary, spool, rows);
      findings.read(listing::add);
      Inline style = Inline.named("report.css");
      Inline script = Inline.named("report.js");
      Markup.page(new Page(summary, listing.listed(), style, script), new WriterOutput(out));
      out.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
