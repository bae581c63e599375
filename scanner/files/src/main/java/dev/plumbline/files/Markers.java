package dev.plumbline.files;

import dev.plumbline.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code $plumbline} markers, and the escape of real names that look like one. */
final class Markers {

  static final String KEY = "$plumbline";
  static final String UNRESOLVED = "unresolved";
  static final String PARTIAL = "partial";
  static final String EXPRESSION = "expression";
  static final String AT = "at";
  static final String ITEMS = "items";

  private Markers() {}

  /** The wire name of a real member. */
  static String escape(String name) {
    return looksLikeMarker(name) ? "$" + name : name;
  }

  /**
   * Whether a known member of a partly known object can stand beside the marker's own. One that
   * cannot is left out, and so is as unknown as the rest.
   */
  static boolean isFree(String name) {
    return !looksLikeMarker(name) && !name.equals(EXPRESSION) && !name.equals(AT);
  }

  /** An object as it stands on the wire, as the value it means. */
  static Value decode(Map<String, Value> members) throws FileFormatException {
    if (!anyLooksLikeMarker(members)) {
      return new Value.Obj(members);
    }
    if (members.containsKey(KEY)) {
      return marker(members);
    }
    Map<String, Value> real = new LinkedHashMap<>();
    for (Map.Entry<String, Value> member : members.entrySet()) {
      real.put(unescape(member.getKey()), member.getValue());
    }
    return new Value.Obj(real);
  }

  private static Value marker(Map<String, Value> members) throws FileFormatException {
    String kind = members.getOrDefault(KEY, Value.Null.VALUE).textOr("");
    Value expression = members.getOrDefault(EXPRESSION, Value.Null.VALUE);
    if (kind.equals(UNRESOLVED)
        && expression instanceof Value.Text(String why)
        && !members.containsKey(AT)
        && members.keySet().stream().allMatch(name -> name.equals(KEY) || !looksLikeMarker(name))
        && members.size() > 2) {
      Map<String, Value> known = new LinkedHashMap<>(members);
      known.keySet().removeAll(Set.of(KEY, EXPRESSION));
      return new Value.PartialObj(known, why);
    }
    if (kind.equals(UNRESOLVED)
        && expression instanceof Value.Text(String why)
        && Set.of(KEY, EXPRESSION, AT).containsAll(members.keySet())) {
      return new Value.Unresolved(why, members.getOrDefault(AT, Value.of("")).textOr(""));
    }
    if (kind.equals(PARTIAL)
        && expression instanceof Value.Text(String why)
        && members.getOrDefault(ITEMS, Value.Null.VALUE) instanceof Value.Arr(List<Value> items)
        && Set.of(KEY, EXPRESSION, ITEMS).containsAll(members.keySet())) {
      return new Value.Partial(items, why);
    }
    throw new FileFormatException(
        "A \"$plumbline\" member must mark an unresolved value (with an expression) or a partial"
            + " array (with items and an expression)");
  }

  private static String unescape(String name) throws FileFormatException {
    if (!looksLikeMarker(name)) {
      return name;
    }
    if (name.startsWith(KEY)) {
      throw new FileFormatException(
          "A real member that begins with \"$plumbline\" must be written with one more \"$\"");
    }
    return name.substring(1);
  }

  /** A loop, because every object of every file comes by here. */
  private static boolean anyLooksLikeMarker(Map<String, Value> members) {
    for (String name : members.keySet()) {
      if (looksLikeMarker(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeMarker(String name) {
    int dollars = 0;
    while (dollars < name.length() && name.charAt(dollars) == '$') {
      dollars++;
    }
    return dollars > 0 && name.startsWith(KEY, dollars - 1);
  }
}
