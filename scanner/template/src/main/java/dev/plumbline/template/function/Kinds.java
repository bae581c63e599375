package dev.plumbline.template.function;

import dev.plumbline.template.term.Term;

/** What a message calls a value. */
final class Kinds {

  private Kinds() {}

  static String of(Term term) {
    return switch (term) {
      case Term.Null _ -> "null";
      case Term.Bool _ -> "true or false";
      case Term.Num _ -> "a number";
      case Term.Text _ -> "a text";
      case Term.Arr _ -> "an array";
      case Term.Obj _ -> "an object";
      case Term.Unknown _ -> "a value that is known at deployment only";
      case Term.PartialArr _ -> "an array of which a part is known at deployment only";
      case Term.PartialObj _ -> "an object of which a part is known at deployment only";
      case Term.Lambda _ -> "a lambda";
    };
  }
}
