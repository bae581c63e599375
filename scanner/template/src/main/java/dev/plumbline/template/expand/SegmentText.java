package dev.plumbline.template.expand;

import dev.plumbline.template.term.Term;

/** What a name is called in keys and comparisons. */
final class SegmentText {

  private SegmentText() {}

  /** A known text itself; for any other value the expression that gives it. */
  static String of(Term name) {
    return switch (name) {
      case Term.Text text -> text.value();
      case Term.Unknown unknown -> unknown.expression();
      case Term.Num number -> number.value().toPlainString();
      case Term.Bool bool -> Boolean.toString(bool.value());
      case Term.PartialArr array -> array.rest().expression();
      case Term.PartialObj object -> object.rest().expression();
      case Term.Null ignored -> "";
      case Term.Arr ignored -> "";
      case Term.Obj ignored -> "";
      case Term.Lambda ignored -> "";
    };
  }
}
