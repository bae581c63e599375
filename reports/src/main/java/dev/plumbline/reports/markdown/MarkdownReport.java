package dev.plumbline.reports.markdown;

import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.Report;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.io.Writer;

/** The result as GitHub shows it: what counts first, each section with what it left out. */
public final class MarkdownReport implements Report {

  /** The first line of a comment, by which a later run finds it. GitHub shows no such line. */
  public static final String MARKER = "<!-- plumbline-report -->";

  private final Target target;

  public MarkdownReport(Target target) {
    this.target = target;
  }

  @Override
  public void write(FindingsFile file, Writer out) throws IOException {
    Findings findings = new Findings(target.rows());
    Summary summary = file.read(findings::add);
    Sheet sheet = new Sheet(target.bytes());
    if (target == Target.COMMENT) {
      sheet.note(MARKER + "\n");
    }
    Head.write(summary, sheet);
    Beside beside = new Beside(summary, sheet);
    beside.notices();
    findings.failed(summary, sheet);
    beside.gaps();
    findings.unknown(summary, sheet);
    findings.fixes(summary, sheet);
    beside.resolved();
    beside.register();
    Head.population(summary, sheet);
    out.write(sheet.toString());
    out.flush();
  }
}
