package dev.plumbline.template.ignore;

import dev.plumbline.model.Location;
import dev.plumbline.model.RuleName;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code plumbline:ignore} that says all it must and has not expired.
 *
 * @param rules that it silences
 * @param until last day on which it holds, in UTC
 * @param at the comment, or the metadata's member
 * @param scope what it stands at
 */
public record InlineIgnore(
    Set<RuleName> rules, Optional<LocalDate> until, String reason, Location at, Scope scope) {

  public InlineIgnore {
    rules = Set.copyOf(rules);
  }

  /**
   * What an ignore covers.
   *
   * @param span of the resource's declaration, of the template, or of a line outside of resources
   * @param kind which of these
   * @param path the file and the names on the way there, so that the same ignore is found again in
   *     another state of the file
   */
  public record Scope(Kind kind, Location span, String path) {

    /** What it stands at. */
    public enum Kind {
      RESOURCE,
      TEMPLATE,
      LINE
    }
  }

  /** Equal in two states of a tree for what is the same ignore; no line is part of it. */
  String identity() {
    return String.join(
        "\n",
        scope.path(),
        rules.stream().map(RuleName::value).sorted().toList().toString(),
        until.map(LocalDate::toString).orElse(""),
        reason);
  }
}
