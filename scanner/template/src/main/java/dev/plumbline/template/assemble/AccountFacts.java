package dev.plumbline.template.assemble;

import dev.plumbline.model.StorageService;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The facts of a storage account: its body and what is declared below it. */
final class AccountFacts {

  private static final String TYPE = "microsoft.storage/storageaccounts/";
  private static final String CONTAINERS = "containerList";
  private static final String IMMUTABILITY = TYPE + "blobservices/containers/immutabilitypolicies";

  /** Collections below an account that rules see as one array. */
  private enum Listed {
    SHARES("shareList", "fileservices/shares"),
    SCOPES("encryptionScopes", "encryptionscopes"),
    USERS("localUsers", "localusers"),
    REPLICATION("objectReplicationPolicies", "objectreplicationpolicies");

    private final String fact;
    private final String type;

    Listed(String fact, String type) {
      this.fact = fact;
      this.type = TYPE + type;
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
        new ArrayList<>(List.of(Kind.ACCOUNT.fact(), Facts.LOCKS, "managementPolicy", CONTAINERS));
    Arrays.stream(Listed.values()).map(list -> list.fact).forEach(names::add);
    Arrays.stream(StorageService.values())
        .flatMap(service -> Stream.of(service.fact(), service.settingsFact()))
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
    for (StorageService service : StorageService.values()) {
      service(service);
    }
    facts.one("managementPolicy", below(TYPE + "managementpolicies"), account);
    for (Listed list : Listed.values()) {
      facts.list(list.fact, below(list.type), account);
    }
    facts.list(CONTAINERS, below(TYPE + "blobservices/containers"), account, this::container);
  }

  private void service(StorageService service) {
    if (service.isLackedBy(text("kind"), sku())) {
      facts.none(service.fact(), account);
      facts.none(service.settingsFact(), account);
      return;
    }
    String type = service.type().value();
    facts.one(service.fact(), below(type), account);
    facts.listOr(service.settingsFact(), neighbours.settings(account, type), Facts.NO_SETTING);
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

  private Below below(String type) {
    return neighbours.below(account, type);
  }

  private String sku() {
    return account.deployed().body().member("sku").map(Term.Member::value).orElse(Term.Null.VALUE)
            instanceof Term.Obj sku
        ? text(sku, "name")
        : "";
  }

  private String text(String member) {
    return text(account.deployed().body(), member);
  }

  /** Empty where it is not known. */
  private static String text(Term.Obj object, String member) {
    return object.member(member).map(Term.Member::value).orElse(Term.Null.VALUE)
                instanceof Term.Text(String text, Optional<String> standsFor)
            && standsFor.isEmpty()
        ? text
        : "";
  }
}
