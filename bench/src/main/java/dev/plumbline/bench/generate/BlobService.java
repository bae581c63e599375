package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The blob service of an account: a nested deployment that exists when a parameter says so, with
 * the diagnostic settings, and a deployment in it for each container.
 */
final class BlobService {

  private static final String KEY = "storageAccount_blobServices";
  private static final String SERVICE = StorageModule.TYPE + "/blobServices";
  private static final String LOGGING = "storage-blob-logging";
  private static final String SOFT_DELETE = "storage-blob-soft-delete";
  private static final List<String> READ =
      List.of(
          SOFT_DELETE,
          "storage-container-soft-delete",
          "storage-blob-versioning",
          "storage-cors-restricted");
  private static final String PRIVATE = "storage-container-private";

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  BlobService(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  /** An account that has no blobs gets no settings for them. */
  void write(Name account, Body holder, boolean blobs) {
    ObjectNode settings = blobs ? settings() : Json.object();
    State state = parameter(settings, holder);
    draft.resource(KEY, deployment(account));
    Set<String> access =
        holder.mayBeUnknown.getOrDefault("storage-anonymous-access-disabled", Set.of());
    oracle.deployment(
        KEY,
        Optional.of(Name.STAND_IN),
        state,
        false,
        inner(account, settings, state, holder, access));
    if (state == State.NOT_CREATED) {
      holder.byCatalogue(List.of(LOGGING));
    }
  }

  /** What the caller says of the service; members that are left out have the module's default. */
  private ObjectNode settings() {
    ObjectNode settings = Json.object();
    if (dice.chance(0.6)) {
      settings.put("deleteRetentionPolicyEnabled", dice.chance(0.7));
    }
    if (dice.chance(0.6)) {
      settings.put("deleteRetentionPolicyDays", dice.pick(List.of(1, 7, 30)));
    }
    if (dice.chance(0.5)) {
      settings.put("containerDeleteRetentionPolicyDays", dice.pick(List.of(1, 7, 30)));
    }
    if (dice.chance(0.5)) {
      settings.put("isVersioningEnabled", dice.chance(0.5));
    }
    if (dice.chance(0.3)) {
      settings.set("corsRules", Json.array(OtherServices.corsRule(dice)));
    }
    List<ObjectNode> logs = Diagnostics.some(dice, "StorageRead");
    if (!logs.isEmpty()) {
      settings.set("diagnosticSettings", Json.array(logs));
    }
    List<ObjectNode> containers = new ArrayList<>();
    for (int i = dice.between(0, 4); i > 0; i--) {
      ObjectNode container = Json.object("name", "files-" + dice.word(5));
      if (dice.chance(0.4)) {
        container.put("publicAccess", dice.pick(List.of("None", "Blob", "Container")));
      }
      containers.add(container);
    }
    if (!containers.isEmpty()) {
      settings.set("containers", Json.array(containers));
    }
    return settings;
  }

  private State parameter(ObjectNode settings, Body holder) {
    ObjectNode parameter = draft.parameter("blobServices", "object");
    Draft.describe(parameter, "Optional. The blob service and its containers.");
    if (!settings.isEmpty() && dice.chance(0.02)) {
      Set<String> causes = open();
      holder.unsure(LOGGING, causes);
      READ.forEach(rule -> holder.unsure(rule, causes));
      return State.UNDECIDED;
    }
    boolean left = settings.isEmpty() || dice.chance(0.15);
    if (draft.caller.isPresent() && dice.chance(0.5) && !left) {
      parameter.set("defaultValue", Json.object());
      Wanted.Known given = Wanted.known(settings);
      draft.argument("blobServices", new Inputs(draft.caller.get()).value(given).json());
    } else {
      parameter.set("defaultValue", left ? Json.object() : settings);
    }
    return left ? State.NOT_CREATED : State.CREATED;
  }

  private Set<String> open() {
    String read = "parameters('blobServices')";
    if (draft.caller.isEmpty()) {
      return Set.of(read);
    }
    Spelled passed = new Inputs(draft.caller.get()).open(new Wanted.Open(List.of(Json.object())));
    draft.argument("blobServices", passed.json());
    return Inputs.with(passed.causes(), read);
  }

  private static ObjectNode deployment(Name account) {
    ObjectNode arguments =
        Json.object("storageAccountName", Json.object("value", account.spelled().json()));
    for (String member :
        List.of(
            "containers",
            "deleteRetentionPolicyEnabled",
            "deleteRetentionPolicyDays",
            "containerDeleteRetentionPolicyDays",
            "isVersioningEnabled",
            "corsRules",
            "diagnosticSettings")) {
      arguments.set(
          member, Json.object("value", "[tryGet(parameters('blobServices'), '" + member + "')]"));
    }
    ObjectNode deployment = Json.object("condition", "[not(empty(parameters('blobServices')))]");
    deployment.setAll(
        ModuleCall.of(
            "[format('{0}-Storage-BlobServices', uniqueString(deployment().name,"
                + " parameters('location')))]",
            arguments, Json.part("blob-service-module.json")));
    deployment.set("dependsOn", Json.array("storageAccount"));
    return deployment;
  }

  private Oracle inner(
      Name account, ObjectNode settings, State state, Body holder, Set<String> access) {
    Oracle inner = new Oracle();
    inner.plain("storageAccount", StorageModule.TYPE, account.known(), State.REFERENCED);
    inner.plain("blobServices", SERVICE, Optional.of("default"), State.CREATED);
    switch (state) {
      case CREATED -> created(inner, account, settings, holder, access);
      case NOT_CREATED, REFERENCED -> loopsOfNothing(holder);
      case UNDECIDED -> undecided(inner, account, holder);
    }
    return inner;
  }

  /** Without settings nothing below the service is declared. */
  private void loopsOfNothing(Body holder) {
    holder.judged.put("blobService:", Wanted.Outcome.absent());
  }

  private void created(
      Oracle inner, Name account, ObjectNode settings, Body holder, Set<String> access) {
    String at = "blobService:properties.deleteRetentionPolicy.";
    holder.judged.put(
        at + "enabled",
        Wanted.Outcome.known(
            Json.node(settings.path("deleteRetentionPolicyEnabled").asBoolean(true))));
    holder.judged.put(
        at + "days",
        Wanted.Outcome.known(Json.node(settings.path("deleteRetentionPolicyDays").asInt(7))));
    String kept = "blobService:properties.containerDeleteRetentionPolicy.";
    holder.judged.put(kept + "enabled", Wanted.Outcome.known(Json.node(true)));
    holder.judged.put(
        kept + "days",
        Wanted.Outcome.known(
            Json.node(settings.path("containerDeleteRetentionPolicyDays").asInt(7))));
    holder.judged.put(
        "blobService:properties.isVersioningEnabled",
        Wanted.Outcome.known(Json.node(settings.path("isVersioningEnabled").asBoolean(false))));
    if (settings.has("corsRules")) {
      holder.judged.put(
          "blobService:properties.cors.corsRules", Wanted.Outcome.known(settings.get("corsRules")));
    }
    Listing logs = list(settings, "diagnosticSettings");
    Diagnostics.expect(
        inner,
        "blobServices_diagnosticSettings",
        logs,
        State.CREATED,
        holder,
        "blobDiagnosticSettings",
        LOGGING);
    List<ObjectNode> containers = list(settings, "containers").items();
    List<String> keys =
        Oracle.numbered(
            "blobServices_containers",
            Name.STAND_IN + "-Storage-BlobServices-Container-",
            containers.size());
    for (int i = 0; i < keys.size(); i++) {
      inner.deployment(
          keys.get(i),
          Optional.of(Name.STAND_IN),
          State.CREATED,
          false,
          container(account, containers.get(i), access));
    }
  }

  private void undecided(Oracle inner, Name account, Body holder) {
    Set<String> causes = holder.mayBeUnknown.getOrDefault(SOFT_DELETE, Set.of());
    inner.copyOfUnknownLength(
        "blobServices_diagnosticSettings",
        "Microsoft.Insights/diagnosticSettings",
        Map.of(Diagnostics.DESTINATION, causes));
    Oracle any = new Oracle();
    any.plain("storageAccount", StorageModule.TYPE, account.known(), State.REFERENCED);
    any.plain("storageAccount::blobServices", SERVICE, Optional.of("default"), State.REFERENCED);
    any.judged(
        "container",
        SERVICE + "/containers",
        Optional.empty(),
        State.CREATED,
        Map.of(),
        new TreeMap<>(Map.of(PRIVATE, causes)));
    inner.deployment("blobServices_containers[*]", Optional.empty(), State.UNDECIDED, true, any);
  }

  private Oracle container(Name account, ObjectNode item, Set<String> access) {
    Oracle inner = new Oracle();
    inner.plain("storageAccount", StorageModule.TYPE, account.known(), State.REFERENCED);
    inner.plain("storageAccount::blobServices", SERVICE, Optional.of("default"), State.REFERENCED);
    inner.judged(
        "container",
        SERVICE + "/containers",
        Optional.of(item.get("name").textValue()),
        State.CREATED,
        StorageModule.container(item),
        access.isEmpty() ? Map.of() : Map.of(PRIVATE, access));
    return inner;
  }

  private static Listing list(ObjectNode settings, String member) {
    List<ObjectNode> items =
        settings.path(member).valueStream().map(ObjectNode.class::cast).toList();
    return new Listing("", items, Set.of());
  }
}
