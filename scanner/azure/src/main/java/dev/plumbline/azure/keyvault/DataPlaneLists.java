package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.collect.ChildKind;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.azure.collect.Role;
import dev.plumbline.model.Fact;
import java.util.List;

/**
 * The vault's own property lists. They need a right on each vault and a way through its firewall,
 * and they alone tell {@code managed}, and certificates.
 *
 * @param properties lists them
 */
public record DataPlaneLists(VaultProperties properties) implements VaultLists {

  /** As Key Vault Reader has them; no action of it reads the value of a secret. */
  private static final Need KEYS =
      new Need(
          VaultCollector.KEYS.type(),
          VaultCollector.KEYS.fact(),
          "Microsoft.KeyVault/vaults/keys/read",
          Role.KEY_VAULT_READER);

  private static final Need SECRETS =
      new Need(
          VaultCollector.SECRETS.type(),
          VaultCollector.SECRETS.fact(),
          "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
          Role.KEY_VAULT_READER);

  /** What these lists need, of any vault. */
  public static List<Need> declared() {
    return List.of(KEYS, SECRETS);
  }

  @Override
  public List<Need> needs() {
    return declared();
  }

  @Override
  public Children keys(Found vault, Reading reading) {
    return vault.body() instanceof Fact.Unread unread
        ? hidden(unread)
        : children(VaultCollector.KEYS, vault, reading, properties.keys(subject(vault)));
  }

  @Override
  public Children secrets(Found vault, Reading reading) {
    return vault.body() instanceof Fact.Unread unread
        ? hidden(unread)
        : children(VaultCollector.SECRETS, vault, reading, properties.secrets(subject(vault)));
  }

  @Override
  public Members certificates(Found vault, Reading reading) {
    return vault.body() instanceof Fact.Unread unread
        ? new Members(List.of(), unread)
        : new Certificates(properties, vault, subject(vault), reading).read();
  }

  /** The vault's address stands in its body: what hid the one hides the other. */
  private static Children hidden(Fact.Unread body) {
    return new Children(List.of(), body);
  }

  private static VaultProperties.Subject subject(Found vault) {
    return new VaultProperties.Subject(
        vault.id(), vault.bodyOrNull().at("properties", "vaultUri").textOr(""));
  }

  private static Children children(
      ChildKind kind, Found vault, Reading reading, Listing properties) {
    return reading.children(
        VaultCollector.ask(vault, kind, properties.origin().from()), properties);
  }
}
