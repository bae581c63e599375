package dev.plumbline.reports.html;

import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.reports.summary.Counts;
import java.util.Comparator;
import java.util.List;

/**
 * A resource and its verdicts.
 *
 * @param marks the listed ones, worst first; the others are in the counts
 */
record ResourceRow(Finding.Subject subject, Counts counts, List<Mark> marks) {

  /** One listed verdict. */
  record Mark(RuleName rule, Severity severity, Standing standing, String href) {

    static final Comparator<Mark> WORST_FIRST =
        Comparator.comparing(Mark::standing)
            .thenComparing(Mark::severity)
            .thenComparing(Mark::rule);
  }

  /** By the worst mark, then by how many are to fix, then by id. */
  static final Comparator<ResourceRow> WORST_FIRST =
      Comparator.comparing((ResourceRow row) -> row.marks().getFirst().standing())
          .thenComparing(row -> row.marks().getFirst().severity())
          .thenComparing(row -> -row.counts().noncompliant())
          .thenComparing(row -> row.subject().id());

  String anchor() {
    return FindingRow.anchor(subject.id());
  }
}
