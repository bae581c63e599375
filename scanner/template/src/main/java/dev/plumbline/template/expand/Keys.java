package dev.plumbline.template.expand;

import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys that tell the resources of an expansion apart without their place in a file. */
final class Keys {

  private final Map<String, Integer> used = new HashMap<>();

  /** The chain with a key more, made unique. */
  List<String> chain(List<String> around, String key) {
    String encoded = key.replace("/", "%2F");
    List<String> chain = new ArrayList<>(around);
    chain.add(encoded);
    String wanted = String.join("/", chain);
    int times = used.merge(wanted, 1, Integer::sum);
    while (times > 1 && used.merge(wanted + "~" + times, 1, Integer::sum) > 1) {
      times = used.merge(wanted, 1, Integer::sum);
    }
    if (times > 1) {
      chain.set(chain.size() - 1, encoded + "~" + times);
    }
    return chain;
  }

  /** A name, or what gives it, as it stands in a key. */
  static String name(List<Term> segments) {
    return String.join("/", segments.stream().map(SegmentText::of).toList());
  }

  /** Whether all of a name is known. */
  static boolean known(List<Term> segments) {
    return segments.stream().allMatch(Term.Text.class::isInstance);
  }
}
