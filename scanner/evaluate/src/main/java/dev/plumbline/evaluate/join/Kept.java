package dev.plumbline.evaluate.join;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The members of destinations that rules ask for, and no more of what may be ten thousand bodies.
 */
final class Kept {

  static final String RETENTION = "retentionInDays";
  static final String IMMUTABLE = "immutableStorageWithVersioning";
  static final String LIFECYCLE = "lifecycleRules";
  static final String CONTAINERS = "logContainers";

  /** What Azure Monitor calls the containers that it writes logs into begins so. */
  private static final String LOGS = "insights-logs-";

  private Kept() {}

  /** Nothing is known of any of them. */
  static Map<String, Value> nothing(String why) {
    Value unknown = new Value.Unresolved(why, "");
    return Map.of(RETENTION, unknown, IMMUTABLE, unknown, LIFECYCLE, unknown, CONTAINERS, unknown);
  }

  static Map<String, Value> workspace(Value body) {
    return Map.of(RETENTION, Ids.at(body, "properties", RETENTION));
  }

  /** A workspace that is a resource of its own, as in templates. */
  static Map<String, Value> workspace(Resource workspace) {
    return Map.of(RETENTION, of(workspace, "workspace", "properties", RETENTION));
  }

  static Map<String, Value> account(Resource account) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put(IMMUTABLE, of(account, "account", "properties", IMMUTABLE));
    members.put(LIFECYCLE, of(account, "managementPolicy", "properties", "policy", "rules"));
    members.put(CONTAINERS, containers(of(account, "containerList")));
    return Map.copyOf(members);
  }

  private static Value of(Resource resource, String name, String... path) {
    Fact fact = resource.facts().get(name);
    return fact == null
        ? new Value.Unresolved("this inventory does not have " + name + " of " + resource.id(), "")
        : Ids.at(known(fact), path);
  }

  private static Value known(Fact fact) {
    return switch (fact) {
      case Fact.Read(Value value, var ignored) -> value;
      case Fact.None ignored -> Value.Null.VALUE;
      case Fact.Unread(var gap) -> new Value.Unresolved("not read, see gap " + gap.value(), "");
      case Fact.Unresolved(String expression) -> new Value.Unresolved(expression, "");
      case Fact.NotRequested(String option) ->
          new Value.Unresolved("read with " + option + " only", "");
    };
  }

  private static Value containers(Value list) {
    return switch (list) {
      case Value.Arr all ->
          Value.array(all.items().stream().filter(Kept::holdsLogs).map(Kept::flags).toList());
      case Value.Partial(var items, String expression) ->
          new Value.Partial(
              items.stream().filter(Kept::holdsLogs).map(Kept::flags).toList(), expression);
      case Value.Null none -> none;
      case Value.Unresolved unresolved -> unresolved;
      case Value.Obj odd -> odd;
      case Value.PartialObj odd -> odd;
      case Value.Text odd -> odd;
      case Value.Num odd -> odd;
      case Value.Bool odd -> odd;
    };
  }

  private static boolean holdsLogs(Value container) {
    String id = container.at("id").textOr("");
    String name =
        id.isEmpty() ? container.at("name").textOr("") : id.substring(id.lastIndexOf('/') + 1);
    return name.toLowerCase(Locale.ROOT).startsWith(LOGS);
  }

  private static Value flags(Value container) {
    return Value.object(
        "hasImmutabilityPolicy", Ids.at(container, "properties", "hasImmutabilityPolicy"));
  }
}
