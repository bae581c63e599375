package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.List;
import java.util.Optional;

/** A template that calls modules, hands them values and uses what they hand back. */
final class Pattern {

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  private Pattern(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  static void write(Draft draft, Oracle oracle) {
    new Pattern(draft, oracle).write();
  }

  private void write() {
    identity();
    module("vault", VaultModule::write, "kv");
    module("storage", StorageModule::write, "st");
    if (dice.chance(0.3)) {
      module("events", EventModule::write, "eg");
    }
    workspace();
  }

  /** How a module is written. */
  private interface Module {
    void write(Draft draft, Oracle oracle, Name name);
  }

  private void module(String key, Module module, String stem) {
    Draft inner = draft.inner();
    Oracle its = new Oracle();
    Name outer = Name.of(draft, stem);
    inner.parameter("name", "string");
    inner.argument("name", outer.spelled().json());
    Name name = new Name(Spelled.expression("parameters('name')"), outer.known());
    module.write(inner, its, name);
    ObjectNode resource = Json.object();
    Condition condition = Condition.of(draft);
    condition.write(resource);
    String deployment = "deploy-" + key;
    resource.setAll(ModuleCall.of(deployment, inner.arguments, inner.template()));
    resource.set("dependsOn", Json.array("identity"));
    draft.resource(key, resource);
    oracle.deployment(key, Optional.of(deployment), condition.state(), false, its);
    Outputs.output(
        draft,
        key + "ResourceId",
        "string",
        Spelled.expression("reference('" + key + "').outputs.resourceId.value"));
  }

  private void identity() {
    String name = "id-" + dice.word(4);
    draft.resource(
        "identity",
        Json.object(
            "type",
            "Microsoft.ManagedIdentity/userAssignedIdentities",
            "apiVersion",
            "2024-11-30",
            "name",
            name,
            "location",
            "westeurope"));
    oracle.plain(
        "identity",
        "Microsoft.ManagedIdentity/userAssignedIdentities",
        Optional.of(name),
        State.CREATED);
  }

  /** Named after what a module hands back. */
  private void workspace() {
    List<String> names = List.of("logs", "metrics", "traces");
    draft.resource(
        "workspaces",
        Json.object(
            "copy",
            Json.object("name", "workspaces", "count", names.size()),
            "type",
            "Microsoft.OperationalInsights/workspaces",
            "apiVersion",
            "2023-09-01",
            "name",
            "[createArray('logs', 'metrics', 'traces')[copyIndex()]]",
            "location",
            "westeurope",
            "tags",
            Json.object("account", "[reference('storage').outputs.name.value]"),
            "dependsOn",
            Json.array("storage")));
    Oracle.copied("workspaces", names.stream().map(Optional::of).toList())
        .forEach(
            key ->
                oracle.plain(
                    key,
                    "Microsoft.OperationalInsights/workspaces",
                    Optional.of(key.substring(key.indexOf('[') + 1, key.length() - 1)),
                    State.CREATED));
  }
}
