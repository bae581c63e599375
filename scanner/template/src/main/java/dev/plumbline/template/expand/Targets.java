package dev.plumbline.template.expand;

import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which resource a declaration declares, and which one it extends. */
final class Targets {

  private static final String PROVIDERS = "providers";

  private final Pieces pieces;

  Targets(Pieces pieces) {
    this.pieces = pieces;
  }

  /**
   * A resource and what it extends.
   *
   * @param own type and names
   */
  record Named(Target own, Optional<Target> on) {}

  /** From a type as written and a name; both may have those of what it extends before them. */
  Named of(String type, List<Term> names) {
    String[] types = type.split("/", -1);
    int cut = -1;
    for (int i = 0; i < types.length; i++) {
      cut = types[i].equalsIgnoreCase(PROVIDERS) ? i : cut;
    }
    // The word "providers" in the type has its partner in the name: the extension's namespace.
    if (cut <= 1 || names.size() < cut + 1) {
      return new Named(new Target(type, names), Optional.empty());
    }
    String own =
        SegmentText.of(names.get(cut - 1))
            + "/"
            + String.join("/", List.of(types).subList(cut + 1, types.length));
    String held = String.join("/", List.of(types).subList(0, cut));
    return new Named(
        new Target(own, names.subList(cut, names.size())),
        Optional.of(new Target(held, names.subList(0, cut - 1))));
  }

  /** From a {@code scope}: an id, whole or without what stands before the type. */
  Optional<Target> scope(Syntax scope, Frame frame, Problems problems) {
    return ofId(pieces.orUnknown(scope, frame, problems));
  }

  /** From the segments of an id; empty for one of a subscription or a resource group. */
  static Optional<Target> ofId(List<Term> segments) {
    int from = 0;
    for (int i = 0; i < segments.size(); i++) {
      from = is(segments.get(i), PROVIDERS) ? i + 1 : from;
    }
    List<Term> id = segments.subList(from, segments.size());
    if (id.size() == 1 && id.getFirst() instanceof Term.Unknown) {
      return Optional.of(new Target("", id));
    }
    // The id of a subscription or a resource group has no provider.
    if (id.size() < 3 || id.size() % 2 == 0 || id.getFirst() instanceof Term.Unknown) {
      return Optional.empty();
    }
    StringBuilder type = new StringBuilder(SegmentText.of(id.getFirst()));
    List<Term> names = new ArrayList<>();
    for (int i = 1; i < id.size(); i += 2) {
      type.append('/').append(SegmentText.of(id.get(i)));
      names.add(id.get(i + 1));
    }
    return Optional.of(new Target(type.toString(), names));
  }

  private static boolean is(Term segment, String word) {
    return segment instanceof Term.Text text && text.value().equalsIgnoreCase(word);
  }
}
