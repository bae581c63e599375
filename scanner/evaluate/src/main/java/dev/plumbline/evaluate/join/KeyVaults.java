package dev.plumbline.evaluate.join;

import dev.plumbline.model.Fact;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The vault or managed HSM that holds a storage account's key, by its address. */
final class KeyVaults {

  static final String FACT = "customerManagedKeyVault";

  private static final String SOURCE = "Microsoft.Keyvault";

  /**
   * What holds keys: its type, the fact with its body, the property with its address, and the label
   * that stands after the name in each address.
   */
  private record Kind(ResourceType type, String fact, String uri, String label) {
    String key(String name) {
      return name.toLowerCase(Locale.ROOT) + "." + label;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(new ResourceType("microsoft.keyvault/vaults"), "vault", "vaultUri", "vault"),
          new Kind(
              new ResourceType("microsoft.keyvault/managedhsms"), "hsm", "hsmUri", "managedhsm"));

  private final Map<String, Fact> byHost = new HashMap<>();

  /** For those whose body does not give the address: templates, and bodies that were not read. */
  private final Map<String, Fact> byName = new HashMap<>();

  private final SortedSet<String> unlisted = new TreeSet<>();

  void add(Resource resource) {
    for (Kind kind : KINDS) {
      if (resource.collections().get(kind.type()) instanceof Fact.Unread(GapId gap)) {
        unlisted.add(gap.value());
      }
      Fact body = resource.facts().get(kind.fact());
      if (kind.type().equals(resource.type()) && body != null) {
        add(kind, resource, body);
      }
    }
  }

  /** The joined fact of a storage account; nothing for any other resource. */
  Optional<Fact> of(Resource resource) {
    Fact account = resource.facts().get("account");
    return resource.type().equals(Estate.ACCOUNT) && account != null
        ? Optional.of(
            account instanceof Fact.Read(Value body, Fact.Origin origin)
                ? vault(body, origin)
                : account)
        : Optional.empty();
  }

  private void add(Kind kind, Resource resource, Fact fact) {
    boolean referenced = resource.role() == Resource.Role.REFERENCED;
    if (!(fact instanceof Fact.Read(Value body, Fact.Origin origin)) || referenced) {
      byName.merge(kind.key(resource.id().name()), fact, KeyVaults::same);
      return;
    }
    Fact kept = new Fact.Read(protections(resource, body), origin);
    Optional<Address> address = Address.of(Ids.at(body, "properties", kind.uri()).textOr(""));
    if (address.isPresent()) {
      byHost.merge(address.get().host(), kept, KeyVaults::same);
    } else {
      String name = Ids.at(body, "name").textOr("");
      if (!name.isEmpty()) {
        byName.merge(kind.key(name), kept, KeyVaults::same);
      }
    }
  }

  private static Value protections(Resource resource, Value body) {
    return Value.object(
        "id", Value.of(resource.id().value()),
        "properties",
            Value.object(
                "enablePurgeProtection", Ids.at(body, "properties", "enablePurgeProtection"),
                "enableSoftDelete", Ids.at(body, "properties", "enableSoftDelete")));
  }

  /** Names of vaults are unique in Azure, but one template may be deployed with several values. */
  private static Fact same(Fact one, Fact other) {
    return one instanceof Fact.Read(Value left, var ignored)
            && other instanceof Fact.Read(Value right, var alike)
            && left.at("properties").equals(right.at("properties"))
        ? one
        : new Fact.Unresolved("several resources of this inventory have the address of the vault");
  }

  private Fact vault(Value account, Fact.Origin origin) {
    Value source = Ids.at(account, "properties", "encryption", "keySource");
    Optional<String> doubt = Ids.doubt(source);
    if (doubt.isPresent()) {
      return new Fact.Unresolved(doubt.get());
    }
    if (!source.textOr("").equalsIgnoreCase(SOURCE)) {
      return new Fact.None(origin);
    }
    Value uri = Ids.at(account, "properties", "encryption", "keyvaultproperties", "keyvaulturi");
    return Ids.doubt(uri).<Fact>map(Fact.Unresolved::new).orElseGet(() -> at(uri.textOr("")));
  }

  private Fact at(String uri) {
    Optional<Address> address = Address.of(uri);
    Optional<Fact> found =
        address.flatMap(
            one ->
                Optional.ofNullable(byHost.get(one.host()))
                    .or(() -> Optional.ofNullable(byName.get(one.name()))));
    if (found.isPresent()) {
      return found.get();
    }
    return unlisted.isEmpty()
        ? new Fact.Unresolved("no vault or managed HSM of this inventory has the address " + uri)
        : new Fact.Unread(new GapId(unlisted.first()));
  }
}
