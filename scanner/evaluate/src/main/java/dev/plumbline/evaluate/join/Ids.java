package dev.plumbline.evaluate.join;

import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ids of Azure Resource Manager as texts in bodies, and members of bodies, in the form in which
 * they are compared. Azure changes the case of ids, leaves the first slash out in places
 * (azure-rest-api-specs, Microsoft.Insights: the ids of a subscription's diagnostic settings) and
 * ends some with a slash.
 */
final class Ids {

  private Ids() {}

  static String key(String id) {
    return new ResourceId(id.startsWith("/") ? id : "/" + id).key();
  }

  /** The subscription that the id lies in, lower-cased. */
  static Optional<String> subscription(String key) {
    return new ResourceId(key).subscription().map(id -> id.toLowerCase(Locale.ROOT));
  }

  /** The name of the resource of a type that the id is of, or lies below. */
  static Optional<String> name(String key, String type) {
    String path = "/providers/" + type + "/";
    int start = key.lastIndexOf(path);
    if (start < 0) {
      return Optional.empty();
    }
    String rest = key.substring(start + path.length());
    int end = rest.indexOf('/');
    return Optional.of(end < 0 ? rest : rest.substring(0, end)).filter(name -> !name.isEmpty());
  }

  /**
   * The member at a path; templates may write names in any case. What stands in the way is not
   * known, as it is for rules: below an expression, or a text, nothing is absent.
   */
  static Value at(Value body, String... path) {
    Value here = body;
    for (String name : path) {
      here =
          switch (here) {
            case Value.Obj(Map<String, Value> members) -> here.at(spelled(members, name));
            case Value.PartialObj(Map<String, Value> members, String ignored) ->
                here.at(spelled(members, name));
            case Value.Unresolved unresolved -> unresolved;
            case Value.Null ignored -> Value.Null.VALUE;
            case Value.Bool ignored -> noObject(name);
            case Value.Num ignored -> noObject(name);
            case Value.Text ignored -> noObject(name);
            case Value.Arr ignored -> noObject(name);
            case Value.Partial ignored -> noObject(name);
          };
    }
    return here;
  }

  private static Value noObject(String name) {
    return new Value.Unresolved(name + " lies inside a value that is no object", "");
  }

  private static String spelled(Map<String, Value> members, String name) {
    return members.containsKey(name)
        ? name
        : members.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  /** Why a value is not known, where it is not. */
  static Optional<String> doubt(Value value) {
    return value instanceof Value.Unresolved(String expression, String ignored)
        ? Optional.of(expression)
        : Optional.empty();
  }
}
