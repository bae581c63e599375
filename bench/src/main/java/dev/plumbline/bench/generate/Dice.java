package dev.plumbline.bench.generate;

import java.util.List;
import java.util.SplittableRandom;

/** The choices of one template; the same seed gives the same template on every machine. */
public final class Dice {

  private final SplittableRandom random;

  public Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** From {@code least} to {@code most}, both included. */
  public int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  public <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Lower-case letters and digits, the first a letter. */
  String word(int length) {
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  String digits(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append((char) ('1' + random.nextInt(9)));
    }
    return digits.toString();
  }
}
