package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What modules attach to their resource: a lock, role assignments, telemetry. */
final class Extensions {

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  Extensions(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  /** Every module reports that it was used, unless told not to. */
  void telemetry() {
    draft.parameter("location", "string").put("defaultValue", "[resourceGroup().location]");
    ObjectNode enabled = draft.parameter("enableTelemetry", "bool");
    Draft.describe(enabled, "Optional. Counts how often the module is used.");
    boolean on = dice.chance(0.7);
    enabled.put("defaultValue", on);
    draft.resource("telemetry", Json.part("telemetry.json"));
    oracle.plain(
        "telemetry",
        "Microsoft.Resources/deployments",
        Optional.of(Name.STAND_IN),
        on ? State.CREATED : State.NOT_CREATED);
  }

  void lock(String key, String scope, Name holder) {
    draft.definitions.set("lockType", Json.part("common-types.json").get("lockType"));
    ObjectNode parameter = Json.object("$ref", "#/definitions/lockType", "nullable", true);
    draft.parameters.set("lock", parameter);
    State state = lock(parameter);
    draft.resource(
        key + "_lock",
        Json.object(
            "condition",
            "[and(not(empty(coalesce(parameters('lock'), createObject()))),"
                + " not(equals(tryGet(parameters('lock'), 'kind'), 'None')))]",
            "type",
            "Microsoft.Authorization/locks",
            "apiVersion",
            "2020-05-01",
            "scope",
            scope,
            "name",
            "[coalesce(tryGet(parameters('lock'), 'name'), format('lock-{0}', %s))]"
                .formatted(holder.inner()),
            "properties",
            Json.object(
                "level",
                "[coalesce(tryGet(parameters('lock'), 'kind'), '')]",
                "notes",
                "[if(equals(tryGet(parameters('lock'), 'kind'), 'CanNotDelete'), 'Cannot be"
                    + " deleted.', 'Cannot be changed.')]"),
            "dependsOn",
            Json.array(key)));
    Optional<String> name =
        state == State.UNDECIDED ? Optional.empty() : holder.known().map(known -> "lock-" + known);
    oracle.plain(key + "_lock", "Microsoft.Authorization/locks", name, state);
  }

  private State lock(ObjectNode parameter) {
    return switch (dice.between(0, 9)) {
      case 0 -> {
        parameter.remove("nullable");
        if (draft.caller.isPresent()) {
          Wanted.Open open = new Wanted.Open(List.of(Json.object()));
          draft.argument("lock", new Inputs(draft.caller.get()).open(open).json());
        }
        yield State.UNDECIDED;
      }
      case 1, 2 -> {
        parameter.set("defaultValue", Json.object("kind", "CanNotDelete"));
        yield State.CREATED;
      }
      case 3 -> {
        parameter.set("defaultValue", Json.object("kind", "None"));
        yield State.NOT_CREATED;
      }
      default -> State.NOT_CREATED;
    };
  }

  void roleAssignments(String key, String scope) {
    draft.definitions.set(
        "roleAssignmentType", Json.part("common-types.json").get("roleAssignmentType"));
    draft.variables.set("builtInRoleNames", Json.part("built-in-roles.json"));
    Listing list = Listing.of(draft, "roleAssignments", "roleAssignmentType", Roles.some(dice));
    String given = list.all() + "[copyIndex('formattedRoleAssignments')]";
    String role = given + ".roleDefinitionIdOrName";
    draft
        .variables
        .withArray("/copy")
        .add(
            Json.object(
                "name",
                "formattedRoleAssignments",
                "count",
                list.count(),
                "input",
                "[union(%s, createObject('roleDefinitionId', coalesce(tryGet(variables('builtInRoleNames'), %s), if(contains(%s, '/providers/Microsoft.Authorization/roleDefinitions/'), %s, subscriptionResourceId('Microsoft.Authorization/roleDefinitions', %s)))))]"
                    .formatted(given, role, role, role, role)));
    String one = "coalesce(variables('formattedRoleAssignments'), createArray())[copyIndex()]";
    draft.resource(
        key + "_roleAssignments",
        Json.object(
            "copy",
            Json.object(
                "name",
                key + "_roleAssignments",
                "count",
                "[length(coalesce(variables('formattedRoleAssignments'), createArray()))]"),
            "type",
            "Microsoft.Authorization/roleAssignments",
            "apiVersion",
            "2022-04-01",
            "scope",
            scope,
            "name",
            "[coalesce(tryGet(%s, 'name'), guid(resourceGroup().id, %s.principalId, %s.roleDefinitionId))]"
                .formatted(one, one, one),
            "properties",
            Json.object(
                "roleDefinitionId",
                "[" + one + ".roleDefinitionId]",
                "principalId",
                "[" + one + ".principalId]",
                "principalType",
                "[tryGet(" + one + ", 'principalType')]"),
            "dependsOn",
            Json.array(key)));
    Roles.expect(oracle, key + "_roleAssignments", list);
  }

  /** Role assignments in the small. */
  static final class Roles {

    private Roles() {}

    static List<ObjectNode> some(Dice dice) {
      List<ObjectNode> items = new ArrayList<>();
      for (int i = dice.between(-2, 2); i > 0; i--) {
        items.add(
            Json.object(
                "roleDefinitionIdOrName",
                dice.pick(List.of("Reader", "Contributor", "Owner")),
                "principalId",
                "00000000-0000-0000-0000-" + dice.digits(12),
                "principalType",
                "ServicePrincipal"));
      }
      return items;
    }

    /** Their names are made by {@code guid()}. */
    static void expect(Oracle oracle, String key, Listing list) {
      String type = "Microsoft.Authorization/roleAssignments";
      if (list.isOpen()) {
        oracle.copyOfUnknownLength(key, type);
      }
      Oracle.copied(key, list.items().stream().map(item -> Optional.of(Name.STAND_IN)).toList())
          .forEach(one -> oracle.plain(one, type, Optional.of(Name.STAND_IN), State.CREATED));
    }
  }
}
