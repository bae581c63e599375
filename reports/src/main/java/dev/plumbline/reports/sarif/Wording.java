package dev.plumbline.reports.sarif;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Source;
import dev.plumbline.model.Written;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A result's message, and the places that it links to. */
final class Wording {

  private static final int LONGEST_NAME = 200;

  private final StringBuilder text = new StringBuilder();
  private final List<Sarif.Place> related = new ArrayList<>();
  private final Places places;
  private final int room;

  private Wording(Places places, int room) {
    this.places = places;
    this.room = room;
  }

  /** What is to be said of a finding, with at most so many places. */
  static Wording of(Finding finding, Places places, int room) {
    Wording wording = new Wording(places, room);
    String name = Printable.cut(Place.name(finding.subject().id()), LONGEST_NAME);
    wording.text.append(escaped(name + ": " + Sentence.of(finding))).append('.');
    wording.origins(finding);
    wording.callers(finding);
    return wording;
  }

  String text() {
    return text.toString();
  }

  List<Sarif.Place> related() {
    return List.copyOf(related);
  }

  private void origins(Finding finding) {
    Set<Written.Via> steps = new LinkedHashSet<>();
    finding.evidence().stream()
        .limit(Sentence.OBSERVATIONS)
        .map(Evidence::written)
        .forEach(written -> written.ifPresent(where -> steps.addAll(where.via())));
    String start = " The value comes from ";
    for (Written.Via via : steps) {
      start = link(start, Sentence.of(via), via.at());
    }
    end(steps.isEmpty());
  }

  private void callers(Finding finding) {
    if (!(finding.subject().source() instanceof Source.Template template)) {
      return;
    }
    String start = " It is deployed by ";
    for (Location caller : template.callers()) {
      start = link(start, "the deployment at " + Printable.line(caller.toString()), caller);
    }
    end(template.callers().isEmpty());
  }

  /** Adds a link; returns what goes before the next one. */
  private String link(String before, String words, Location at) {
    if (related.size() < room) {
      int id = related.size() + 1;
      related.add(places.related(id, at, words));
      text.append(before).append('[').append(escaped(words)).append("](").append(id).append(')');
    }
    return ", ";
  }

  private void end(boolean empty) {
    if (!empty) {
      text.append('.');
    }
  }

  /** Brackets and backslashes would else be read as links (section 3.11.6 of the standard). */
  static String escaped(String words) {
    return words.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }
}
