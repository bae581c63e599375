package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Diagnostic settings of one resource, which become a fact of it. */
final class Diagnostics {

  static final String DESTINATION = "diagnostics-destination-exists";
  private static final String TYPE = "Microsoft.Insights/diagnosticSettings";

  private Diagnostics() {}

  /** Settings as a caller gives them. */
  static List<ObjectNode> some(Dice dice, String category) {
    List<ObjectNode> items = new ArrayList<>();
    for (int i = dice.between(-1, 2); i > 0; i--) {
      ObjectNode item = Json.object("name", "logs-" + dice.word(4));
      if (dice.chance(0.6)) {
        item.set("logCategoriesAndGroups", Json.array(log(dice, category)));
      }
      if (dice.chance(0.9)) {
        item.put(
            "workspaceResourceId",
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/"
                + dice.word(5));
      }
      items.add(item);
    }
    return items;
  }

  private static ObjectNode log(Dice dice, String category) {
    ObjectNode log =
        dice.chance(0.5)
            ? Json.object("categoryGroup", dice.pick(List.of("audit", "allLogs")))
            : Json.object("category", category);
    if (dice.chance(0.3)) {
      log.put("enabled", dice.chance(0.5));
    }
    return log;
  }

  /**
   * What the settings of one template are about.
   *
   * @param key of the resource
   * @param scope with {@code {0}} for the resource's name
   * @param fact that they become
   * @param rule that depends on it
   */
  record Holder(String key, String scope, Name name, String fact, String rule) {}

  /** A parameter with settings, the copy that declares them, and what is expected of both. */
  static void module(Draft draft, Oracle oracle, Body body, Holder holder) {
    draft.definitions.set(
        "diagnosticSettingType", Json.part("common-types.json").get("diagnosticSettingType"));
    String category = holder.fact().equals("diagnosticSettings") ? "AuditEvent" : "StorageRead";
    Listing list =
        Listing.of(draft, holder.fact(), "diagnosticSettingType", some(draft.dice, category));
    String key = holder.key() + "_diagnosticSettings";
    String scope = "[format('" + holder.scope() + "', " + holder.name().inner() + ")]";
    draft.resource(key, resource(key, scope, list));
    expect(oracle, key, list, State.CREATED, body, holder.fact(), holder.rule());
  }

  /** The copy that declares them. */
  static ObjectNode resource(String key, String scope, Listing list) {
    String logs =
        "coalesce(tryGet(%s, 'logCategoriesAndGroups'), createArray(createObject('categoryGroup', 'allLogs')))"
            .formatted(list.item());
    String log = logs + "[copyIndex('logs')]";
    return Json.object(
        "copy",
        Json.object("name", key, "count", list.count()),
        "type",
        TYPE,
        "apiVersion",
        "2021-05-01-preview",
        "scope",
        scope,
        "name",
        "[coalesce(" + list.member("name") + ", 'service')]",
        "properties",
        Json.object(
            "copy",
            Json.array(
                Json.object(
                    "name",
                    "logs",
                    "count",
                    "[length(" + logs + ")]",
                    "input",
                    Json.object(
                        "categoryGroup",
                        "[tryGet(" + log + ", 'categoryGroup')]",
                        "category",
                        "[tryGet(" + log + ", 'category')]",
                        "enabled",
                        "[coalesce(tryGet(" + log + ", 'enabled'), true())]"))),
            "storageAccountId",
            "[" + list.member("storageAccountResourceId") + "]",
            "workspaceId",
            "[" + list.member("workspaceResourceId") + "]"));
  }

  /** Notes the settings as resources, and as the holder's fact. */
  static void expect(
      Oracle oracle, String key, Listing list, State state, Body holder, String fact, String rule) {
    if (list.isOpen()) {
      oracle.copyOfUnknownLength(key, TYPE, Map.of(DESTINATION, list.causes()));
      holder.unsure(rule, list.causes());
      return;
    }
    List<Optional<String>> names =
        list.items().stream().map(item -> Optional.of(item.get("name").textValue())).toList();
    List<String> keys = Oracle.copied(key, names);
    for (int i = 0; i < keys.size(); i++) {
      setting(oracle, keys.get(i), names.get(i), state);
      expect(holder, fact + ":[" + i + "].properties.", list.items().get(i));
    }
    if (list.items().isEmpty()) {
      holder.byCatalogue(List.of(rule));
    }
  }

  /** One setting, whose destination lies elsewhere. */
  static void setting(Oracle oracle, String key, Optional<String> name, State state) {
    Map<String, Set<String>> unknown = Map.of(DESTINATION, Set.of(Catalogue.row(DESTINATION)));
    oracle.judged(key, TYPE, name, state, Map.of(), unknown);
  }

  private static void expect(Body holder, String at, ObjectNode item) {
    JsonNode workspace = item.path("workspaceResourceId");
    holder.judged.put(
        at + "workspaceId",
        workspace.isMissingNode() ? Wanted.Outcome.absent() : Wanted.Outcome.known(workspace));
    JsonNode log = item.at("/logCategoriesAndGroups/0");
    boolean all = log.isMissingNode();
    holder.judged.put(
        at + "logs[0].categoryGroup",
        Wanted.Outcome.known(
            all
                ? Json.node("allLogs")
                : log.hasNonNull("categoryGroup") ? log.get("categoryGroup") : Json.nothing()));
    holder.judged.put(
        at + "logs[0].enabled",
        Wanted.Outcome.known(Json.node(all || log.path("enabled").asBoolean(true))));
  }
}
