package dev.plumbline.reports.html;

import dev.plumbline.model.Digests;
import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Location;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.ReasonSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One finding as a group of table rows: its resource once, beside a row for each line. */
record FindingRow(Finding finding, List<Line> lines) {

  /** One row of the group. */
  sealed interface Line {

    /** A piece of evidence. */
    record Seen(Evidence evidence) implements Line {}

    /**
     * A reason why the verdict is unknown.
     *
     * @param href the gap's place on this page, or empty
     */
    record Why(String text, String href, String action) implements Line {}

    /** What ends it, as a diff. */
    record Mend(String diff) implements Line {}

    /** The rule stated no evidence. */
    record Nothing() implements Line {}
  }

  static FindingRow of(Finding finding, Map<GapId, Gap> gaps) {
    List<Line> lines = new ArrayList<>();
    finding.reasons().forEach(reason -> lines.add(why(reason, gaps)));
    finding.evidence().forEach(evidence -> lines.add(new Line.Seen(evidence)));
    if (lines.isEmpty()) {
      lines.add(new Line.Nothing());
    }
    finding.fix().ifPresent(diff -> lines.add(new Line.Mend(diff)));
    return new FindingRow(finding, List.copyOf(lines));
  }

  private static Line.Why why(UnknownReason reason, Map<GapId, Gap> gaps) {
    ReasonSummary kind = ReasonSummary.kindOf(reason);
    return switch (reason) {
      case UnknownReason.OfGap(GapId id) -> ofGap(id, gaps.get(id));
      case UnknownReason.OfUnresolved(String expression) ->
          new Line.Why(kind.title() + ": " + expression, "", "");
      case UnknownReason.OfNotRequested ignored ->
          new Line.Why(kind.title() + ".", "", kind.action());
      case UnknownReason.OfRuleFailed(String message) ->
          new Line.Why(kind.title() + ": " + message, "", "Report it: this is a bug.");
    };
  }

  private static Line.Why ofGap(GapId id, @Nullable Gap gap) {
    return gap == null
        ? new Line.Why("Not read: gap " + id + ", which the file does not hold.", "", "")
        : new Line.Why(
            "Not read (" + gap.reason().wireName() + "): " + gap.what(),
            "#" + anchor(gap),
            gap.action());
  }

  /** Where a person looks for it. */
  String where() {
    return finding.location().map(this::place).orElseGet(() -> Place.where(finding.subject()));
  }

  /** A place in a file. */
  String place(Location at) {
    return Printable.line(at.toString());
  }

  /** The place of this finding on the page: the same in every report of the same finding. */
  String anchor() {
    return "f-" + Digests.sha256(finding.fingerprint()).substring(0, 16);
  }

  static String anchor(Gap gap) {
    return "gap-" + Digests.sha256(gap.id().value()).substring(0, 12);
  }

  static String anchor(ResourceId id) {
    return "r-" + Digests.sha256(id.key()).substring(0, 16);
  }
}
