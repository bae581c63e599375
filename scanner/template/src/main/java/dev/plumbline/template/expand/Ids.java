package dev.plumbline.template.expand;

import dev.plumbline.model.Location;
import dev.plumbline.template.expression.Expressions;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which resource an evaluated id names, where a part of it may be unknown. */
public final class Ids {

  private Ids() {}

  /**
   * The resource.
   *
   * @return empty where it names none; with an empty type where not even that is known
   */
  public static Optional<Target> target(Term id) {
    return switch (id) {
      case Term.Text text -> Targets.ofId(segments(text.value()));
      case Term.Unknown unknown -> Targets.ofId(segments(unknown));
      case Term.Null ignored -> Optional.empty();
      case Term.Bool ignored -> Optional.empty();
      case Term.Num ignored -> Optional.empty();
      case Term.Arr ignored -> Optional.empty();
      case Term.Obj ignored -> Optional.empty();
      case Term.PartialArr ignored -> Optional.empty();
      case Term.PartialObj ignored -> Optional.empty();
      case Term.Lambda ignored -> Optional.empty();
    };
  }

  private static List<Term> segments(String id) {
    List<Term> segments = new ArrayList<>();
    for (String segment : id.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(Term.of(segment));
      }
    }
    return segments;
  }

  /** The words for an unknown {@code resourceId()} have its arguments in them. */
  private static List<Term> segments(Term.Unknown unknown) {
    Location at = unknown.at().orElse(Location.point("", 1, 1));
    if (!(Expressions.read(unknown.expression(), at) instanceof Syntax.Call call)
        || !call.name().toLowerCase(Locale.ROOT).endsWith("resourceid")) {
      return List.of(unknown);
    }
    List<Syntax> arguments = call.arguments();
    int type = 0;
    while (type < arguments.size() && !isType(arguments.get(type))) {
      type++;
    }
    if (type == arguments.size()) {
      return List.of(unknown);
    }
    String[] types = ((Syntax.Text) arguments.get(type)).value().split("/", -1);
    List<Term> segments = new ArrayList<>(List.of(Term.of(types[0])));
    for (int i = 1; i < types.length; i++) {
      segments.add(Term.of(types[i]));
      segments.add(type + i < arguments.size() ? name(arguments.get(type + i), unknown) : unknown);
    }
    return segments;
  }

  private static boolean isType(Syntax argument) {
    return argument instanceof Syntax.Text text
        && text.value().contains("/")
        && text.value().contains(".");
  }

  private static Term name(Syntax argument, Term.Unknown id) {
    return argument instanceof Syntax.Text text
        ? Term.of(text.value())
        : new Term.Unknown(Wording.whole(argument), id.at());
  }
}
