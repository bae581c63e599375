package dev.plumbline.reports.console;

import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.Report;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.io.Writer;

/**
 * The text that a person reads first and every day. It stays within a few screens however large the
 * estate is: what is left out is counted, and the line says where it can be read.
 */
public final class ConsoleReport implements Report {

  private final Terminal terminal;

  public ConsoleReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void write(FindingsFile findings, Writer out) throws IOException {
    WorstFindings worst = new WorstFindings();
    Summary summary = findings.read(worst::add);
    OutputFiles files = OutputFiles.beside(findings.path());
    Paper paper = new Paper(out, terminal);
    Result.print(summary, paper);
    Beside.notices(summary, files, paper);
    worst.print(summary, files, paper);
    Unknowns.print(summary, paper);
    Gaps.print(summary, files, paper);
    Beside.resolved(summary, files, paper);
    Beside.register(summary, files, paper);
    Population.print(summary, paper);
    files.print(paper);
    out.flush();
  }
}
