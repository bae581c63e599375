package dev.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Repeated measurements of one thing, in one unit. The median is what counts: outliers happen. */
record Series(List<Double> values) {

  Series {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured.");
    }
    values = values.stream().sorted().toList();
  }

  /** Measures two things in turn, so that both see the same machine. */
  static Pair alternately(int times, Measurement first, Measurement second) throws Exception {
    List<Double> firsts = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      firsts.add(first.measure());
      seconds.add(second.measure());
    }
    return new Pair(new Series(firsts), new Series(seconds));
  }

  /** One run of the thing that is measured. */
  @FunctionalInterface
  interface Measurement {
    double measure() throws Exception;
  }

  /** What was measured alternately. */
  record Pair(Series first, Series second) {
    /** The first's median in units of the second's. */
    double ratio() {
      return first.median() / second.median();
    }
  }

  double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  /** Median, and in brackets the least and the most. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.1f (%.1f–%.1f)", median(), values.getFirst(), values.getLast());
  }
}
