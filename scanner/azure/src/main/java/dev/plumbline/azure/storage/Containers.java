package dev.plumbline.azure.storage;

import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.collect.ArmChild;
import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.ChildKind;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The containers of an account: each a resource, and all of them one fact of the account.
 *
 * @param list an array of the containers as listed; one that says that it has an immutability
 *     policy holds that policy's own body at {@code properties.immutabilityPolicy}, unless it could
 *     not be read. None when there are none
 * @param listing how many there are, as collections say it
 * @param resources the containers as listed
 */
record Containers(Fact list, Fact listing, List<Resource> resources) {

  static final String FACT = "containerList";

  static final ChildKind KIND =
      new ChildKind(
          new ResourceType("microsoft.storage/storageaccounts/blobservices/containers"),
          Provider.API_VERSION,
          "container",
          "containers",
          Provider.ACCOUNTS + "/blobServices/containers/read");

  private static final Need LIST = Provider.need(FACT, "blobServices/containers");
  private static final Need POLICIES =
      Provider.need(FACT, "blobServices/containers/immutabilityPolicies");

  static List<Need> needs() {
    return List.of(LIST, POLICIES);
  }

  /**
   * Those of an account; none, and not asked, when its blob service is.
   *
   * @param services what was read of the account's services
   */
  static Containers of(Found account, Map<String, Fact> services, Reading reading) {
    return services.get(StorageService.BLOB.properties()) instanceof Fact.None none
        ? new Containers(none, none, List.of())
        : read(account, reading);
  }

  private static Containers read(Found account, Reading reading) {
    Children found =
        reading.children(
            LIST.ask(
                account.id().child("blobServices/default/containers").value(),
                Provider.API_VERSION,
                "containers of " + account.shown()));
    List<Resource> resources =
        found.items().stream().map(child -> account.child(KIND, child)).toList();
    return new Containers(list(account, found, reading), found.listing(), resources);
  }

  private static Fact list(Found account, Children found, Reading reading) {
    return found.listing() instanceof Fact.Read(Value ignored, Fact.Origin origin)
        ? new Fact.Read(
            Value.array(
                found.items().stream()
                    .map(ArmChild::item)
                    .map(container -> withPolicy(account, container, reading))
                    .toList()),
            origin)
        : found.listing();
  }

  /** The list tells that there is a policy, not whether it is locked. */
  private static Value withPolicy(Found account, ArmItem container, Reading reading) {
    Value body = container.body();
    return body.at("properties", "hasImmutabilityPolicy").equals(Value.of(true))
            && reading.body(policy(account, container))
                instanceof Fact.Read(Value policy, Fact.Origin ignored)
        ? with(body, "properties", with(body.at("properties"), "immutabilityPolicy", policy))
        : body;
  }

  private static Ask policy(Found account, ArmItem container) {
    return POLICIES.ask(
        container.id().child("immutabilityPolicies/default").value(),
        Provider.API_VERSION,
        "immutability policy of container " + container.id().name() + " of " + account.shown());
  }

  private static Value with(Value object, String name, Value member) {
    Map<String, Value> members =
        new LinkedHashMap<>(
            object instanceof Value.Obj(Map<String, Value> known) ? known : Map.of());
    members.put(name, member);
    return new Value.Obj(members);
  }
}
