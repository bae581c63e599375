package dev.plumbline.template.assemble;

import dev.plumbline.model.StorageFeature;
import dev.plumbline.model.StorageKinds;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The facts of a storage account: its body and what is declared below it. */
final class AccountFacts {

  private static final String TYPE = "microsoft.storage/storageaccounts/";
  private static final String CONTAINERS = "containerList";
  private static final String LIFECYCLE = "managementPolicy";
  private static final String IMMUTABILITY = TYPE + "blobservices/containers/immutabilitypolicies";

  /** Services, each with one resource {@code default} that holds its settings. */
  private enum Service {
    BLOB("blob", StorageFeature.BLOBS),
    FILE("file", StorageFeature.FILES),
    QUEUE("queue", StorageFeature.QUEUES),
    TABLE("table", StorageFeature.TABLES);

    private final String fact;
    private final String settings;
    private final String type;
    private final StorageFeature feature;

    Service(String stem, StorageFeature feature) {
      this.fact = stem + "Service";
      this.settings = stem + "DiagnosticSettings";
      this.type = TYPE + stem + "services";
      this.feature = feature;
    }
  }

  /** Collections below an account that rules see as one array. */
  private enum Listed {
    SHARES("shareList", "fileservices/shares", StorageFeature.FILES),
    SCOPES("encryptionScopes", "encryptionscopes", StorageFeature.BLOBS),
    USERS("localUsers", "localusers", StorageFeature.LOCAL_USERS),
    REPLICATION(
        "objectReplicationPolicies",
        "objectreplicationpolicies",
        StorageFeature.OBJECT_REPLICATION);

    private final String fact;
    private final String type;
    private final StorageFeature feature;

    Listed(String fact, String type, StorageFeature feature) {
      this.fact = fact;
      this.type = type;
      this.feature = feature;
    }
  }

  private final Node account;
  private final Neighbours neighbours;
  private final Facts facts;

  private AccountFacts(Node account, Neighbours neighbours, Facts facts) {
    this.account = account;
    this.neighbours = neighbours;
    this.facts = facts;
  }

  static List<String> names() {
    List<String> names =
        new ArrayList<>(List.of(Kind.ACCOUNT.fact(), Facts.LOCKS, LIFECYCLE, CONTAINERS));
    Arrays.stream(Listed.values()).map(list -> list.fact).forEach(names::add);
    Arrays.stream(Service.values())
        .flatMap(service -> Stream.of(service.fact, service.settings))
        .forEach(names::add);
    return names;
  }

  static void put(Node account, Neighbours neighbours, Facts facts) {
    new AccountFacts(account, neighbours, facts).put();
  }

  private void put() {
    Value body = Facts.value(account);
    SortedMap<String, Written> places = Facts.places(account, "");
    Endpoints endpoints = Endpoints.of(account, neighbours);
    endpoints.places(places, body);
    facts.body(Kind.ACCOUNT.fact(), account, endpoints.to(body), places);
    facts.locks();
    Set<StorageFeature> lacked = StorageKinds.lackedBy(body);
    for (Service service : Service.values()) {
      service(service, lacked.contains(service.feature));
    }
    for (Listed list : Listed.values()) {
      Below found = below(list.type, list.feature, lacked);
      facts.list(list.fact, found, account);
    }
    facts.one(LIFECYCLE, below("managementpolicies", StorageFeature.LIFECYCLE, lacked), account);
    facts.list(
        CONTAINERS,
        below("blobservices/containers", StorageFeature.BLOBS, lacked),
        account,
        this::container);
  }

  private void service(Service service, boolean lacked) {
    if (lacked) {
      facts.none(service.fact, account);
      facts.none(service.settings, account);
      return;
    }
    facts.one(service.fact, neighbours.below(account, service.type), account);
    Below settings = neighbours.settings(account, service.type);
    facts.listOr(service.settings, settings, Facts.NO_SETTING);
  }

  /** What an account cannot have, it has not, whatever is declared. */
  private Below below(String type, StorageFeature feature, Set<StorageFeature> lacked) {
    return lacked.contains(feature) ? Below.NOTHING : neighbours.below(account, TYPE + type);
  }

  /** A container as its own read gives it: with its immutability policy. */
  private Value container(Node container) {
    Below policies = neighbours.below(container, IMMUTABILITY);
    Value body = Facts.value(container);
    if (policies.isNone()
        || !(body instanceof Value.Obj(Map<String, Value> members))
        || !(members.getOrDefault("properties", Value.object())
            instanceof Value.Obj(Map<String, Value> properties))) {
      return body;
    }
    Map<String, Value> inner = new LinkedHashMap<>(properties);
    if (policies.certain().isEmpty()) {
      inner.put("hasImmutabilityPolicy", new Value.Unresolved(policies.doubt().orElseThrow(), ""));
    } else {
      inner.put("hasImmutabilityPolicy", Value.of(true));
      inner.put("immutabilityPolicy", Facts.value(policies.certain().getFirst()));
    }
    Map<String, Value> whole = new LinkedHashMap<>(members);
    whole.put("properties", new Value.Obj(inner));
    return new Value.Obj(whole);
  }
}
