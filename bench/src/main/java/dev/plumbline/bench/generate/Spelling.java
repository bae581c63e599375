package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a wanted value in one of the ways that templates have: as it stands, through parameters,
 * variables, conditions, lambdas, merged objects, functions of its own. What the expression gives
 * is known because it is built around the value, from the inside out.
 */
final class Spelling {

  private static final int DEEPEST = 2;

  private final Draft draft;
  private final Dice dice;
  private final Inputs inputs;

  Spelling(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice;
    this.inputs = new Inputs(draft);
  }

  Spelled of(Wanted wanted) {
    return of(wanted, DEEPEST);
  }

  private Spelled of(Wanted wanted, int depth) {
    return switch (wanted) {
      case Wanted.Known known -> known(known, depth);
      case Wanted.Open open -> open(open, depth);
    };
  }

  private Spelled known(Wanted.Known known, int depth) {
    if (depth == 0) {
      return dice.chance(0.5) ? Spelled.literal(known.value()) : inputs.value(known);
    }
    return switch (dice.between(0, 13)) {
      case 0, 1 -> Spelled.literal(known.value());
      case 2, 3, 4 -> inputs.value(known);
      case 5 -> variable(of(known, depth - 1));
      case 6 -> file(known);
      case 7 -> Choices.condition(dice, truth(depth), of(known, depth - 1), other(known));
      case 8 -> Choices.ownFunction(draft, of(known, depth - 1), other(known));
      case 9 -> Choices.fallback(dice, inputs, known, of(known, depth - 1));
      case 10 -> Choices.lambda(draft, of(known, depth - 1), other(known));
      case 11 -> Choices.merge(dice, known, of(known, depth - 1), other(known));
      default -> Typed.of(dice, known, of(known, depth - 1));
    };
  }

  private Spelled open(Wanted.Open open, int depth) {
    if (depth == 0) {
      return inputs.open(open);
    }
    return switch (dice.between(0, 7)) {
      case 0 -> variable(of(open, depth - 1));
      case 1 -> Choices.condition(dice, anyTruth(), one(open), other(open));
      case 2 -> inputs.atRunTime();
      case 3 -> inputs.memberOfOpen();
      case 4 -> of(open, depth - 1).in("coalesce(%s, " + one(open).inner() + ")");
      default -> inputs.open(open);
    };
  }

  private Spelled truth(int depth) {
    return of(Wanted.known(true), depth - 1);
  }

  private Spelled anyTruth() {
    return inputs.open(new Wanted.Open(Wanted.known(true).domain()));
  }

  private Spelled one(Wanted.Open open) {
    return Spelled.literal(open.domain().getFirst());
  }

  private Spelled other(Wanted.Open open) {
    return Spelled.literal(open.domain().getLast());
  }

  private Spelled other(Wanted.Known known) {
    return Spelled.literal(known.other(dice));
  }

  private Spelled variable(Spelled value) {
    String name = draft.fresh("setting");
    draft.variables.set(name, value.json());
    return Spelled.expression("variables('" + name + "')", value.causes());
  }

  /** What Bicep makes of loadJsonContent(). */
  private Spelled file(Wanted.Known known) {
    String name = "$fxv#" + draft.fresh("").strip();
    JsonNode unused = Json.array("westeurope", "northeurope");
    ObjectNode content = Json.object("regions", unused, "setting", known.value());
    draft.variables.set(name, content);
    return Spelled.expression("variables('" + name + "').setting");
  }
}
