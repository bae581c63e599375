package dev.plumbline.bench.mutate;

import dev.plumbline.bench.generate.Dice;

/** Changes to the text of a file. Few of the results are JSON. */
final class CharacterMutations {

  private static final String CHARACTERS = "{}[]()\"',:.\\/*\u0000\ud800\ufeff -+eE09at\n\r";

  private final Dice dice;

  CharacterMutations(Dice dice) {
    this.dice = dice;
  }

  String change(String text) {
    if (text.isEmpty()) {
      return "{";
    }
    int at = dice.between(0, text.length() - 1);
    char c = CHARACTERS.charAt(dice.between(0, CHARACTERS.length() - 1));
    int to = Math.min(text.length(), at + dice.between(1, 40));
    return switch (dice.between(0, 4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + c + text.substring(at);
      case 2 -> text.substring(0, at) + c + text.substring(at + 1);
      case 3 -> text.substring(0, to) + text.substring(at);
      default -> text.substring(0, at);
    };
  }
}
