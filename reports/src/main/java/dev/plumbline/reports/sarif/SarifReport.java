package dev.plumbline.reports.sarif;

import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleName;
import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.Report;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One SARIF log with one run. */
public final class SarifReport implements Report {

  /** GitHub takes 10 MB compressed; half a megabyte is left for how others compress. */
  private static final long ROOM = 9_500_000;

  private final Profile profile;

  public SarifReport(Profile profile) {
    this.profile = profile;
  }

  @Override
  public void write(FindingsFile findings, Writer out) throws IOException {
    try (SarifWriter sarif = new SarifWriter(out)) {
      switch (profile) {
        case FULL -> full(findings, sarif);
        case GITHUB -> github(findings, sarif);
      }
    }
    out.flush();
  }

  private void full(FindingsFile findings, SarifWriter out) throws IOException {
    Summary summary = findings.summary();
    Rules rules = new Rules(summary.rules());
    Places places = new Places(profile);
    Results results = new Results(profile, rules, places, summary.compared());
    out.start();
    Run.write(summary, rules, Map.of(), Notes.of(profile, summary, places), out);
    out.startResults();
    findings.read(
        finding -> {
          if (Results.isForFull(finding)) {
            out.result(results.of(finding));
          }
        });
    for (var resolved : summary.register().resolved()) {
      out.result(results.of(resolved));
    }
    out.end();
  }

  private void github(FindingsFile findings, SarifWriter out) throws IOException {
    GithubChoice choice = new GithubChoice();
    Summary summary = findings.read(choice::add);
    Rules rules = new Rules(summary.rules());
    Places places = new Places(profile);
    Results results = new Results(profile, rules, places, summary.compared());
    Notes notes = Notes.of(profile, summary, places);
    notes.leftOut(summary.counts(), choice.withoutFile());
    List<Finding> taken = fitting(choice.chosen(), results);
    Map<RuleName, Integer> left = choice.left(taken);
    notes.cut(taken.size(), left.values().stream().mapToInt(Integer::intValue).sum());
    out.start();
    Run.write(summary, rules, left, notes, out);
    out.startResults();
    for (Finding finding : taken) {
      out.result(results.of(finding));
    }
    out.end();
  }

  /** As many of the first findings as stay within GitHub's size once compressed. */
  private static List<Finding> fitting(List<Finding> findings, Results results) throws IOException {
    GzipSize size = new GzipSize();
    try (Writer text = new OutputStreamWriter(size, StandardCharsets.UTF_8);
        SarifWriter out = new SarifWriter(text)) {
      out.start();
      out.startResults();
      for (int i = 0; i < findings.size(); i++) {
        out.result(results.of(findings.get(i)));
        if (i % 50 == 49) {
          out.flush();
          if (size.bytes() > ROOM) {
            return findings.subList(0, i - 49);
          }
        }
      }
      out.end();
    }
    return findings;
  }
}
