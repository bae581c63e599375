package dev.plumbline.template.syntax;

import dev.plumbline.model.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A value or an expression as a template's author wrote it, with its place. The shapes are those
 * that the evaluator needs, not those of JSON: another language of templates is lowered to them.
 */
public sealed interface Syntax {

  Location at();

  /** {@code null}. */
  record Null(Location at) implements Syntax {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value, Location at) implements Syntax {}

  /** A number, exact. */
  record Num(BigDecimal value, Location at) implements Syntax {}

  /** A text that is meant literally. */
  record Text(String value, Location at) implements Syntax {}

  /** An array. */
  record Arr(List<Syntax> items, Location at) implements Syntax {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** An object; a name that is written twice is here twice, and the last one counts. */
  record Obj(List<Member> members, Location at) implements Syntax {
    public Obj {
      members = List.copyOf(members);
    }

    /** The member of that name in any case; of several, one in that very case, else the last. */
    public Optional<Member> member(String name) {
      Optional<Member> found = Optional.empty();
      boolean exact = false;
      for (Member member : members) {
        if (member.name() instanceof Text(String written, Location ignored)
            && written.equalsIgnoreCase(name)
            && (!exact || written.equals(name))) {
          found = Optional.of(member);
          exact = written.equals(name);
        }
      }
      return found;
    }

    /** The value of the member of that name in any case. */
    public Optional<Syntax> value(String name) {
      return member(name).map(Member::value);
    }

    /** The literal text of the member of that name in any case. */
    public Optional<String> text(String name) {
      return value(name)
          .flatMap(value -> value instanceof Text t ? Optional.of(t.value()) : Optional.empty());
    }

    /** The member of that name in any case where it is an object. */
    public Optional<Obj> object(String name) {
      return value(name)
          .flatMap(value -> value instanceof Obj o ? Optional.of(o) : Optional.empty());
    }
  }

  /**
   * A member of an object.
   *
   * @param name a {@link Text}, or an expression that gives the name
   */
  record Member(Syntax name, Syntax value) {

    /** From the first character of the name to the last of the value. */
    public Location at() {
      Location from = name.at();
      Location to = value.at();
      return new Location(from.file(), from.line(), from.column(), to.endLine(), to.endColumn());
    }
  }

  /**
   * A call.
   *
   * @param namespace of a function that the template defines
   */
  record Call(
      Optional<String> namespace, String name, List<Syntax> arguments, Phrase phrase, Location at)
      implements Syntax {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * {@code of.name}.
   *
   * @param safe whether what is not there gives null
   */
  record Property(Syntax of, String name, boolean safe, Phrase phrase, Location at)
      implements Syntax {}

  /**
   * {@code of[index]}, where the index may be a name.
   *
   * @param safe whether what is not there gives null
   */
  record Index(Syntax of, Syntax index, boolean safe, Phrase phrase, Location at)
      implements Syntax {}

  /** A function without a name, which the array functions take. */
  record Lambda(List<String> names, Syntax body, Phrase phrase, Location at) implements Syntax {
    public Lambda {
      names = List.copyOf(names);
    }
  }

  /** An argument of the lambda around it. */
  record LambdaVariable(String name, Phrase phrase, Location at) implements Syntax {}

  /**
   * An expression that cannot be read. It does harm only where it is evaluated.
   *
   * @param reason half a sentence
   */
  record Broken(String text, String reason, Location at) implements Syntax {}
}
