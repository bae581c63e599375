package dev.plumbline.template.ignore;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Source;
import dev.plumbline.model.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The valid inline ignores of a tree. Who obeys them decides the configuration. */
public final class Ignores {

  private final List<InlineIgnore> all;
  private final Declarations declarations;

  /**
   * @param all in the order of files and lines
   * @param declarations of the files that they stand in
   */
  Ignores(List<InlineIgnore> all, Declarations declarations) {
    this.all = List.copyOf(all);
    this.declarations = declarations;
  }

  public List<InlineIgnore> all() {
    return all;
  }

  /** The ignore that covers a finding: the first that names its rule and stands at its place. */
  public Optional<InlineIgnore> covering(Finding finding) {
    return all.stream()
        .filter(ignore -> ignore.rules().contains(finding.rule()))
        .filter(ignore -> stands(ignore, finding))
        .findFirst();
  }

  /** Those that another state of the tree, the merge base, does not have. */
  public Set<InlineIgnore> addedSince(Ignores before) {
    Map<String, Integer> had = new HashMap<>();
    before.all.forEach(ignore -> had.merge(ignore.identity(), 1, Integer::sum));
    Set<InlineIgnore> added = new HashSet<>();
    for (InlineIgnore ignore : all) {
      if (had.merge(ignore.identity(), -1, Integer::sum) < 0) {
        added.add(ignore);
      }
    }
    return added;
  }

  private boolean stands(InlineIgnore ignore, Finding finding) {
    if (!(finding.subject().source() instanceof Source.Template source)) {
      return false;
    }
    Location span = ignore.scope().span();
    return switch (ignore.scope().kind()) {
      case RESOURCE ->
          source.at().equals(span)
              || finding.location().flatMap(declarations::around).filter(span::equals).isPresent();
      case TEMPLATE -> Spans.holds(span, source.at());
      case LINE ->
          finding.evidence().stream()
              .map(Evidence::written)
              .flatMap(Optional::stream)
              .anyMatch(written -> meets(span, written));
    };
  }

  /** A line of a parameter or variable that the judged value came from. */
  private static boolean meets(Location span, Written written) {
    return Spans.overlaps(span, written.at())
        || written.via().stream().anyMatch(via -> Spans.overlaps(span, via.at()));
  }
}
