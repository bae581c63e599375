package dev.plumbline.reports.sarif;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.Standing;
import dev.plumbline.model.Verdict;
import dev.plumbline.reports.summary.Place;
import dev.plumbline.reports.summary.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Findings as results. */
final class Results {

  /** The only key that GitHub reads. */
  private static final String GITHUB_KEY = "primaryLocationLineHash";

  private static final int GITHUB_PLACES = 100;

  private final Profile profile;
  private final Rules rules;
  private final Places places;
  private final boolean compared;

  /**
   * @param compared whether findings were compared with earlier ones: only then one is said to be
   *     new
   */
  Results(Profile profile, Rules rules, Places places, boolean compared) {
    this.profile = profile;
    this.rules = rules;
    this.places = places;
    this.compared = compared;
  }

  /**
   * Whether a finding is one for GitHub: it shows every result as an open alert, so that what is
   * exempt, ignored or unknown has no place there, and none without a file.
   */
  static boolean isForGithub(Finding finding) {
    return finding.verdict() == Verdict.NONCOMPLIANT
        && finding.standing().exemption().isEmpty()
        && finding.standing().ignore().isEmpty()
        && finding.location().isPresent();
  }

  static boolean isForFull(Finding finding) {
    return finding.verdict() == Verdict.NONCOMPLIANT || finding.verdict() == Verdict.UNKNOWN;
  }

  Sarif.Result of(Finding finding) {
    boolean full = profile == Profile.FULL;
    boolean open = finding.verdict() == Verdict.UNKNOWN;
    Wording wording = Wording.of(finding, places, full ? Integer.MAX_VALUE : GITHUB_PLACES - 1);
    return new Sarif.Result(
        finding.rule().value(),
        rules.index(finding.rule()),
        full ? open ? "open" : "fail" : "",
        // The standard allows a level for what failed only.
        open ? "none" : Rules.level(finding.severity()),
        new Sarif.Message(wording.text()),
        places.of(finding).stream().toList(),
        wording.related(),
        full ? Map.of("plumbline/v1", finding.fingerprint()) : Map.of(),
        Map.of(GITHUB_KEY, finding.fingerprint()),
        full ? suppressions(finding.standing()) : null,
        full ? baselineState(finding.standing()) : "",
        full ? properties(finding) : Map.of());
  }

  /** A finding that is no more; the standard calls it absent. */
  Sarif.Result of(Resolved resolved) {
    return new Sarif.Result(
        resolved.rule().value(),
        rules.index(resolved.rule()),
        "fail",
        Rules.level(resolved.severity()),
        new Sarif.Message(
            Wording.escaped(Printable.cut(Place.name(resolved.resource()), 200) + ": resolved.")),
        List.of(Places.of(resolved.resource())),
        List.of(),
        Map.of("plumbline/v1", resolved.fingerprint()),
        Map.of(GITHUB_KEY, resolved.fingerprint()),
        List.of(),
        "absent",
        new TreeMap<>(
            Map.of(
                "severity", resolved.severity().wireName(),
                "known", resolved.known().wireName())));
  }

  private List<Sarif.Suppression> suppressions(Standing standing) {
    List<Sarif.Suppression> suppressions = new ArrayList<>();
    standing
        .exemption()
        .ifPresent(
            id ->
                suppressions.add(
                    new Sarif.Suppression(
                        "external", "accepted", Printable.line("Exemption " + id), null)));
    standing
        .ignore()
        .ifPresent(
            comment ->
                suppressions.add(
                    new Sarif.Suppression(
                        "inSource",
                        "accepted",
                        Printable.line(comment.reason()),
                        places.at(comment.at()))));
    return suppressions;
  }

  private String baselineState(Standing standing) {
    if (!compared) {
      return "";
    }
    return standing.known().isPresent() ? "unchanged" : "new";
  }

  private static Map<String, String> properties(Finding finding) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("verdict", finding.verdict().wireName());
    properties.put("severity", finding.severity().wireName());
    properties.put("resourceType", finding.subject().type().value());
    Optional<Standing.Known> known = finding.standing().known();
    known.ifPresent(where -> properties.put("known", where.wireName()));
    finding.fix().ifPresent(diff -> properties.put("fix", diff));
    return properties;
  }
}
