package dev.plumbline.bench.mutate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Dice;
import dev.plumbline.bench.generate.Json;
import java.util.List;

/** Makes inputs out of seeds, by number: the same number gives the same input. */
final class Mutator {

  private final List<Seed> seeds;

  Mutator(List<Seed> seeds) {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to mutate.");
    }
    this.seeds = List.copyOf(seeds);
  }

  String input(long number) {
    Dice dice = new Dice(number * 0x9E3779B97F4A7C15L);
    Seed seed = dice.pick(seeds);
    ObjectNode tree = seed.tree().deepCopy();
    int changes = dice.between(0, 4);
    for (int i = 0; i < changes; i++) {
      change(tree, dice);
    }
    String text = changes == 0 ? seed.text() : Json.text(tree);
    return changes == 0 || dice.chance(0.15) ? new CharacterMutations(dice).change(text) : text;
  }

  private static void change(ObjectNode tree, Dice dice) {
    switch (dice.between(0, 9)) {
      case 0, 1, 2, 3 -> new JsonMutations(dice).change(tree);
      case 9 -> new HostileMutations(dice).change(tree);
      default -> new ExpressionMutations(dice).change(tree);
    }
  }
}
