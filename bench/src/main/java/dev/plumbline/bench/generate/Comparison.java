package dev.plumbline.bench.generate;

import dev.plumbline.bench.generate.Expected.State;
import dev.plumbline.model.Resource;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What templates must yield against what a scan found. Nothing may differ, in either direction. */
public final class Comparison {

  private final Found found;
  private final List<String> differences = new ArrayList<>();
  private int verdicts;
  private int byCatalogue;
  private int byParameter;

  private Comparison(Found found) {
    this.found = found;
  }

  /**
   * The result.
   *
   * @param differences for a person; none where the scan equals what was expected
   * @param resources declared
   * @param verdicts of all rules on all resources
   * @param byCatalogue verdicts that are unknown because the catalogue wants them so in templates
   * @param byParameter the other unknown verdicts; each names what was left open
   */
  public record Result(
      List<String> differences, int resources, int verdicts, int byCatalogue, int byParameter) {

    /** Unknown verdicts beyond the catalogue's, among all verdicts. */
    public double unknownShare() {
      return verdicts == 0 ? 0 : (double) byParameter / verdicts;
    }
  }

  public static Result of(SortedMap<String, List<Expected>> expected, Found found) {
    Comparison comparison = new Comparison(found);
    found.gaps().forEach(gap -> comparison.differ(gap.scope().value(), "gap: " + gap.detail()));
    int resources = 0;
    for (Map.Entry<String, List<Expected>> template : expected.entrySet()) {
      resources += template.getValue().size();
      template.getValue().forEach(one -> comparison.compare(template.getKey(), one));
    }
    found.rest().forEach(id -> comparison.differ(id, "was not expected"));
    return new Result(
        comparison.differences,
        resources,
        comparison.verdicts,
        comparison.byCatalogue,
        comparison.byParameter);
  }

  private void compare(String file, Expected expected) {
    Optional<String> id = found.take(file, pattern(file + "#" + expected.key(), "[^/]+"));
    if (id.isEmpty()) {
      differ(file + "#" + expected.key(), "is missing");
      return;
    }
    State state = found.state(id.get());
    check(id.get(), "state", expected.state(), state);
    check(id.get(), "type", expected.type(), found.type(id.get()));
    if (state == State.NOT_CREATED) {
      return;
    }
    Resource resource = found.resource(id.get());
    name(resource, expected);
    expected.judged().forEach((key, outcome) -> judged(resource, key, outcome));
    found.findings(id.get()).forEach(finding -> verdict(expected, finding));
  }

  /** A child's name has its parent's before it, so it may be open though its own part is known. */
  private void name(Resource resource, Expected expected) {
    Value name = Found.body(resource).map(body -> body.at("name")).orElse(Value.Null.VALUE);
    String actual = name.textOr("");
    String last = actual.substring(actual.lastIndexOf('/') + 1);
    if (!last.isEmpty()) {
      check(resource.id().value(), "name", expected.name().orElse("an open name"), last);
    } else if (name instanceof Value.Unresolved && isTopLevel(expected)) {
      boolean known = expected.name().filter(one -> !one.contains(Name.STAND_IN)).isPresent();
      check(resource.id().value(), "name is known", known, false);
    }
  }

  private static boolean isTopLevel(Expected expected) {
    return expected.type().indexOf('/') == expected.type().lastIndexOf('/')
        && !expected.type().startsWith("microsoft.eventgrid/eventsubscriptions");
  }

  private void judged(Resource resource, String key, Wanted.Outcome outcome) {
    int colon = key.indexOf(':');
    Value actual = Found.value(resource, key.substring(0, colon), key.substring(colon + 1));
    String at = resource.id().value() + " " + key;
    switch (outcome.wanted()) {
      case Wanted.Known known -> check(at, "value", known.value().toString(), Found.json(actual));
      case Wanted.Open ignored -> {
        Optional<String> why = Found.expression(actual);
        check(at, "is open", true, why.isPresent());
        why.ifPresent(expression -> named(at, outcome.causes(), expression));
      }
    }
  }

  private void verdict(Expected expected, dev.plumbline.model.Finding finding) {
    verdicts++;
    if (finding.verdict() != Verdict.UNKNOWN) {
      return;
    }
    String at = finding.subject().id().value() + " " + finding.rule();
    Set<String> causes = expected.mayBeUnknown().getOrDefault(finding.rule().value(), Set.of());
    if (causes.isEmpty()) {
      differ(at, "is unknown, but nothing is open: " + finding.reasons());
    } else if (Catalogue.explains(causes, words(finding.reasons()))) {
      byCatalogue++;
    } else {
      byParameter++;
      named(at, causes, words(finding.reasons()));
    }
  }

  private static String words(List<UnknownReason> reasons) {
    return reasons.stream()
        .flatMap(
            reason ->
                reason instanceof UnknownReason.OfUnresolved(String expression)
                    ? Stream.of(expression)
                    : Stream.of())
        .collect(Collectors.joining(" "));
  }

  private void named(String at, Set<String> causes, String expression) {
    if (causes.stream().noneMatch(expression::contains)) {
      differ(at, "must name one of " + causes + ", not only " + expression);
    }
  }

  private void check(String at, String what, Object wanted, Object actual) {
    if (!wanted.equals(actual)
        && !pattern(wanted.toString(), ".+").matcher(actual.toString()).matches()) {
      differ(at, what + " must be " + wanted + ", not " + actual);
    }
  }

  private void differ(String at, String what) {
    differences.add(at + ": " + what);
  }

  private static Pattern pattern(String text, String standIn) {
    return Pattern.compile(
        Stream.of(text.split(Name.STAND_IN, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(standIn)));
  }
}
