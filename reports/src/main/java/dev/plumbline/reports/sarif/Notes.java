package dev.plumbline.reports.sarif;

import dev.plumbline.model.Notice;
import dev.plumbline.reports.summary.Counts;
import dev.plumbline.reports.summary.GapGroup;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Sentence;
import dev.plumbline.reports.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What there is to know beside the results. Visible in a viewer; GitHub shows none of it. */
final class Notes {

  private static final String GAP = "gap";
  private static final String UNFINISHED = "unfinished";
  private static final String LEFT_OUT = "left-out";
  private static final String CUT = "cut";
  private static final String NOTICE = "notice";

  /** GitHub's copy must stay small. */
  private static final int GITHUB_GAPS = 100;

  private final List<Sarif.Notification> execution = new ArrayList<>();
  private final List<Sarif.Notification> configuration = new ArrayList<>();
  private final Places places;

  private Notes(Places places) {
    this.places = places;
  }

  /** The notes of a file that leaves nothing out but what its profile has no place for. */
  static Notes of(Profile profile, Summary summary, Places places) {
    Notes notes = new Notes(places);
    if (!summary.finished()) {
      notes.say(
          UNFINISHED,
          "error",
          "The findings file has no trailer: the evaluation stopped half-way, and findings are"
              + " missing. Evaluate again.");
    }
    notes.gaps(summary, profile == Profile.GITHUB ? GITHUB_GAPS : Integer.MAX_VALUE);
    summary.register().notices().forEach(notes::notice);
    return notes;
  }

  /** Says what GitHub's copy has no place for. */
  void leftOut(Counts counts, int withoutFile) {
    int quiet = counts.exempt() + counts.ignored();
    if (quiet + counts.unknown() > 0) {
      say(
          LEFT_OUT,
          "note",
          "Not in this copy, because GitHub would show them as open alerts: %,d exempt, %,d"
              + " ignored, %,d unknown.",
          counts.exempt(),
          counts.ignored(),
          counts.unknown());
    }
    if (withoutFile > 0) {
      say(
          LEFT_OUT,
          "note",
          "Not in this copy, because no file of the repository declares their resources: %,d.",
          withoutFile);
    }
  }

  /** Says how many findings there was no room for. */
  void cut(int taken, int left) {
    if (left > 0) {
      say(
          CUT,
          "warning",
          "This copy holds %,d findings, new ones and the worst first; %,d more are over GitHub's"
              + " limits of 5,000 results and 10 MB. findings.jsonl has them all.",
          taken,
          left);
    }
  }

  List<Sarif.Notification> execution() {
    return List.copyOf(execution);
  }

  List<Sarif.Notification> configuration() {
    return List.copyOf(configuration);
  }

  private void gaps(Summary summary, int room) {
    String level = summary.openGaps() == 0 ? "note" : "error";
    summary.gapGroups().stream()
        .map(GapGroup::gaps)
        .flatMap(List::stream)
        .limit(room)
        .forEach(gap -> say(GAP, level, "%s", Sentence.of(gap)));
    if (summary.gaps() > room) {
      say(GAP, level, "%,d more could not be read.", summary.gaps() - room);
    }
  }

  private void notice(Notice notice) {
    configuration.add(
        new Sarif.Notification(
            new Sarif.Descriptor(NOTICE),
            notice.kind().isOfTheGate() ? "warning" : "note",
            new Sarif.Message(Wording.escaped(Printable.line(notice.text()))),
            notice.at().map(places::at).stream().toList()));
  }

  private void say(String kind, String level, String format, Object... values) {
    String text = String.format(Locale.ROOT, format, values);
    execution.add(
        new Sarif.Notification(
            new Sarif.Descriptor(kind),
            level,
            new Sarif.Message(Wording.escaped(text)),
            List.of()));
  }
}
