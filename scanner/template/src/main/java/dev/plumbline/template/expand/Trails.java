package dev.plumbline.template.expand;

import dev.plumbline.model.Written;
import dev.plumbline.template.syntax.Syntax;
import dev.plumbline.template.term.Budget;
import java.util.IdentityHashMap;
import java.util.List;

/** The trails of the expressions of one deployment, each looked for once. */
final class Trails {

  private final IdentityHashMap<Syntax, List<Written.Via>> known = new IdentityHashMap<>();

  /** By which names a value came to where it stands; only an expression has such. */
  List<Written.Via> of(Syntax syntax, Frame frame, Budget budget) {
    if (frame.arguments().isPresent() || !expression(syntax)) {
      return List.of();
    }
    List<Written.Via> found = known.get(syntax);
    if (found == null) {
      found = Trail.of(syntax, frame, budget);
      known.put(syntax, found);
    }
    return found;
  }

  private static boolean expression(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Call ignored -> true;
      case Syntax.Property ignored -> true;
      case Syntax.Index ignored -> true;
      case Syntax.Lambda ignored -> true;
      case Syntax.Null ignored -> false;
      case Syntax.Bool ignored -> false;
      case Syntax.Num ignored -> false;
      case Syntax.Text ignored -> false;
      case Syntax.Arr ignored -> false;
      case Syntax.Obj ignored -> false;
      case Syntax.LambdaVariable ignored -> false;
      case Syntax.Broken ignored -> false;
    };
  }
}
