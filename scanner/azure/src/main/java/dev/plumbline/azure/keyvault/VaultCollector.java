package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.ChildKind;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Collector;
import dev.plumbline.azure.collect.DiagnosticSettings;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Kind;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A vault: its body, its diagnostic settings, and its keys, secrets and certificates as the chosen
 * lists show them.
 */
public final class VaultCollector implements Collector {

  static final String API_VERSION = "2025-05-01";

  static final ChildKind KEYS =
      new ChildKind(
          new ResourceType("microsoft.keyvault/vaults/keys"),
          API_VERSION,
          "key",
          "keys",
          "Microsoft.KeyVault/vaults/keys/read");

  static final ChildKind SECRETS =
      new ChildKind(
          new ResourceType("microsoft.keyvault/vaults/secrets"),
          API_VERSION,
          "secret",
          "secrets",
          "Microsoft.KeyVault/vaults/secrets/read");

  /** Ours: a certificate has no type, and no version, of Resource Manager. */
  static final ChildKind CERTIFICATES =
      new ChildKind(
          new ResourceType("microsoft.keyvault/vaults/certificates"),
          "7.6",
          "certificate",
          "certificates",
          "Microsoft.KeyVault/vaults/certificates/read");

  private static final Kind KIND =
      new Kind(
          "Microsoft.KeyVault/vaults",
          API_VERSION,
          "key vault",
          "vault",
          Set.of("diagnosticSettings", "locks"),
          List.of(KEYS.type(), SECRETS.type(), CERTIFICATES.type(), DiagnosticSettings.TYPE));

  private final VaultLists lists;

  /**
   * @param lists where keys, secrets and certificates are listed
   */
  public VaultCollector(VaultLists lists) {
    this.lists = lists;
  }

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public List<Need> needs() {
    return Stream.concat(
            Stream.of(
                KIND.need(),
                KIND.locks(),
                DiagnosticSettings.need(KIND.type(), "diagnosticSettings"),
                DiagnosticSettings.need(),
                KeyDetails.NEED,
                Certificates.NEED,
                Certificates.POLICY_NEED),
            lists.needs().stream())
        .toList();
  }

  @Override
  public List<Resource> collect(Found vault, Reading reading) {
    Fact diagnosticSettings = reading.array(DiagnosticSettings.of(vault.id(), vault.shown()));
    DiagnosticSettings.Below settings =
        DiagnosticSettings.below(
            vault.id(), vault.placement(), List.of(diagnosticSettings), reading);
    Members keys = KeyDetails.of(vault, lists.keys(vault, reading), reading);
    Children secrets = lists.secrets(vault, reading);
    Members certificates = lists.certificates(vault, reading);
    Resource resource =
        vault.resource(
            Map.of("diagnosticSettings", diagnosticSettings, "locks", reading.locks()),
            Map.of(
                KEYS.type(),
                keys.listing(),
                SECRETS.type(),
                secrets.listing(),
                CERTIFICATES.type(),
                certificates.listing(),
                DiagnosticSettings.TYPE,
                settings.listing()));
    return Stream.of(
            Stream.of(resource),
            keys.resources().stream(),
            secrets.items().stream().map(item -> vault.child(SECRETS, item)),
            certificates.resources().stream(),
            settings.resources().stream())
        .flatMap(part -> part)
        .toList();
  }

  /** What a failed list of keys or secrets is called. */
  static Ask ask(Found vault, ChildKind kind, String path) {
    return new Ask(
        path, kind.apiVersion(), kind.many() + " of " + vault.shown(), kind.permission());
  }
}
