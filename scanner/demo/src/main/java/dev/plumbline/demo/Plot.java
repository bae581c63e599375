package dev.plumbline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One subscription of an estate: lays out sound resources in it. */
record Plot(Ground ground, Names names) {

  private static final String LOCATION = "westeurope";
  private static final Duration RECENTLY = Duration.ofDays(30);
  private static final Duration SOME_WEEKS = Duration.ofDays(60);

  /** A resource group, managed by another resource unless that is empty. */
  void resourceGroup(String name, String managedBy) {
    String id = names.group(name);
    Json.Obj body = Shape.RESOURCE_GROUP.fill(values(id, LOCATION));
    Json.Obj owned = managedBy.isEmpty() ? body : body.with("managedBy", Json.text(managedBy));
    ground.put(new ArmItem(id, "Microsoft.Resources/resourceGroups", owned));
  }

  /** A vault with a diagnostic setting. */
  String vault(String id) {
    ground.put(item(id, Shape.VAULT, LOCATION));
    diagnostics(id, Shape.VAULT_DIAGNOSTICS);
    return id;
  }

  String key(String vault, String name) {
    return child(vault, "keys", name, Shape.KEY);
  }

  String secret(String vault, String name) {
    return child(vault, "secrets", name, Shape.SECRET);
  }

  /** A certificate, which only the vault itself knows: Resource Manager serves nothing below it. */
  String certificate(String vault, String name) {
    String id = vault + "/certificates/" + name;
    Json.Obj body = Shape.CERTIFICATE.fill(values(id, LOCATION));
    ground.put(new ArmItem(id, "Microsoft.KeyVault/vaults/certificates", body));
    return id;
  }

  /** A managed HSM with a diagnostic setting. */
  String hsm(String id) {
    ground.put(item(id, Shape.MANAGED_HSM, LOCATION));
    diagnostics(id, Shape.VAULT_DIAGNOSTICS);
    return id;
  }

  /** A general-purpose account with its four services, their logs and a lifecycle policy. */
  String account(String id) {
    ground.put(item(id, Shape.ACCOUNT, LOCATION));
    service(id, "blobServices", Shape.BLOB_SERVICE);
    service(id, "fileServices", Shape.FILE_SERVICE);
    service(id, "queueServices", Shape.QUEUE_SERVICE);
    service(id, "tableServices", Shape.TABLE_SERVICE);
    child(id, "managementPolicies", "default", Shape.MANAGEMENT_POLICY);
    return id;
  }

  /** A premium account for file shares: it has no other service. */
  void fileShareAccount(String id) {
    premium(id, "FileStorage");
    service(id, "fileServices", Shape.FILE_SERVICE);
  }

  /** A premium account for block blobs: it has no other service. */
  void blockBlobAccount(String id) {
    premium(id, "BlockBlobStorage");
    service(id, "blobServices", Shape.BLOB_SERVICE);
    child(id, "managementPolicies", "default", Shape.MANAGEMENT_POLICY);
  }

  private void premium(String account, String kind) {
    ground.put(item(account, Shape.ACCOUNT, LOCATION));
    Json sku = Json.object("name", Json.text("Premium_ZRS")).with("tier", Json.text("Premium"));
    ground.change(account, body -> body.with("kind", Json.text(kind)).with("sku", sku));
  }

  private void service(String account, String type, Shape shape) {
    diagnostics(child(account, type, "default", shape), Shape.BLOB_DIAGNOSTICS);
  }

  /** A diagnostic setting of an account itself, which can hold metrics only. */
  void accountMetrics(String account) {
    String id = diagnostics(account, Shape.BLOB_DIAGNOSTICS);
    ground.change(id, body -> body.with("properties.logs", Json.array(List.of())));
  }

  String container(String account, String name) {
    return child(account + "/blobServices/default", "containers", name, Shape.CONTAINER);
  }

  /** A container whose blobs nobody can change: its policy is locked. */
  String immutableContainer(String account, String name) {
    String id = container(account, name);
    ground.change(id, body -> body.with("properties.hasImmutabilityPolicy", Json.bool(true)));
    child(id, "immutabilityPolicies", "default", Shape.IMMUTABILITY_POLICY);
    return id;
  }

  String share(String account, String name) {
    return child(account + "/fileServices/default", "shares", name, Shape.FILE_SHARE);
  }

  String encryptionScope(String account, String name) {
    return child(account, "encryptionScopes", name, Shape.ENCRYPTION_SCOPE);
  }

  String localUser(String account, String name) {
    return child(account, "localUsers", name, Shape.LOCAL_USER);
  }

  String replicationPolicy(String account, String name) {
    return child(account, "objectReplicationPolicies", name, Shape.OBJECT_REPLICATION_POLICY);
  }

  String topic(String id, String location) {
    ground.put(item(id, Shape.TOPIC, location));
    return id;
  }

  String systemTopic(String id) {
    ground.put(item(id, Shape.SYSTEM_TOPIC, LOCATION));
    return id;
  }

  /** An event subscription in a topic's own collection. */
  String eventSubscription(String topic, String name) {
    return deliver(topic, topic + "/eventSubscriptions/" + name);
  }

  /** An event subscription on a scope that is no topic, in the extension form of its id. */
  String eventSubscriptionOn(String scope, String name) {
    return deliver(scope, scope + "/providers/Microsoft.EventGrid/eventSubscriptions/" + name);
  }

  private String deliver(String scope, String id) {
    Map<String, String> values = values(id, LOCATION);
    values.put("scope", scope);
    values.put("type", Ids.typeOf(id));
    ground.put(new ArmItem(id, Ids.typeOf(id), Shape.EVENT_SUBSCRIPTION.fill(values)));
    return id;
  }

  /** A lock against deletion on a subscription, a group or a resource. */
  String lock(String scope) {
    return add(scope + "/providers/Microsoft.Authorization/locks/keep", Shape.MANAGEMENT_LOCK);
  }

  String workspace(String id) {
    return add(id, Shape.WORKSPACE);
  }

  String defenderPlan(String name) {
    return add(names.id() + "/providers/Microsoft.Security/pricings/" + name, Shape.DEFENDER_PLAN);
  }

  /** A diagnostic setting of the subscription. Its body names it in another way than its path. */
  String activityLogSetting(String name) {
    String id = names.id() + "/providers/Microsoft.Insights/diagnosticSettings/" + name;
    Json.Obj body = Shape.ACTIVITY_LOG_SETTING.fill(values(id, LOCATION));
    ground.put(new ArmItem(id, "Microsoft.Insights/diagnosticSettings", body));
    return id;
  }

  /** An alert on some operations, each of which is enough to raise it. */
  String activityLogAlert(String id, List<String> operations) {
    add(id, Shape.ACTIVITY_LOG_ALERT);
    List<Json.Obj> each =
        operations.stream()
            .map(
                operation ->
                    Json.object("field", Json.text("operationName"))
                        .with("equals", Json.text(operation)))
            .toList();
    ground.change(
        id,
        body -> {
          List<Json> conditions = new ArrayList<>(body.items("properties.condition.allOf"));
          conditions.add(Json.object("anyOf", Json.array(each)));
          return body.with("properties.condition.allOf", Json.array(conditions));
        });
    return id;
  }

  String actionGroup(String id) {
    return add(id, Shape.ACTION_GROUP);
  }

  String deletedVault(String name) {
    return add(
        names.id()
            + "/providers/Microsoft.KeyVault/locations/"
            + LOCATION
            + "/deletedVaults/"
            + name,
        Shape.DELETED_VAULT);
  }

  private String add(String id, Shape shape) {
    ground.put(item(id, shape, LOCATION));
    return id;
  }

  private String diagnostics(String scope, Shape shape) {
    String collection = scope + "/providers/microsoft.insights/diagnosticSettings";
    // Azure Monitor answers with another casing than it was asked with; so do its examples.
    String id = collection.replace("/resourceGroups/", "/resourcegroups/") + "/to-log-central";
    ground.put(item(id, shape, LOCATION));
    return id;
  }

  private String child(String parent, String type, String name, Shape shape) {
    String id = parent + "/" + type + "/" + name;
    ground.put(item(id, shape, LOCATION));
    return id;
  }

  private ArmItem item(String id, Shape shape, String location) {
    Json.Obj body = shape.fill(values(id, location));
    return new ArmItem(id, body.text("type"), body);
  }

  private Map<String, String> values(String id, String location) {
    String[] segments = id.split("/", -1);
    Map<String, String> values = new HashMap<>();
    values.put("id", id);
    values.put("name", segments[segments.length - 1]);
    values.put("parent", segments[segments.length - 3].toLowerCase(Locale.ROOT));
    values.put("location", location);
    values.put("subscription", names.subscription());
    values.put("tenant", ground.identity().tenant());
    Instant today = ground.now().truncatedTo(ChronoUnit.DAYS);
    Instant created = today.minus(SOME_WEEKS);
    values.put("recently", today.minus(RECENTLY).toString());
    values.put("created", seconds(created));
    values.put("inAYear", seconds(created.plus(Duration.ofDays(365))));
    values.put("inTwoYears", seconds(created.plus(Duration.ofDays(730))));
    return values;
  }

  private static String seconds(Instant instant) {
    return Long.toString(instant.getEpochSecond());
  }
}
