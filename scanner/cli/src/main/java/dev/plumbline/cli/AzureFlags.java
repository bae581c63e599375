package dev.plumbline.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is read from Azure, and how. */
final class AzureFlags {

  @Option(
      names = "--subscription",
      paramLabel = "ID|NAME",
      description = "Scan this subscription; may be repeated. Default: all visible ones.")
  private List<String> subscriptions = List.of();

  @Option(
      names = "--management-group",
      paramLabel = "ID",
      description = "Scan every subscription below this management group; may be repeated.")
  private List<String> managementGroups = List.of();

  @Option(
      names = "--resource-group",
      paramLabel = "SUBSCRIPTION/GROUP",
      description = "Scan this resource group; may be repeated.")
  private List<String> resourceGroups = List.of();

  @Option(
      names = "--resource",
      paramLabel = "ID",
      description = "Scan this vault, storage account or topic, by its full id; may be repeated.")
  private List<String> resources = List.of();

  @Option(
      names = "--tag",
      paramLabel = "NAME=VALUE",
      description = "Scan only resources that carry this tag; may be repeated, one is enough.")
  private List<String> tags = List.of();

  @Option(
      names = "--exclude-subscription",
      paramLabel = "ID|NAME",
      description = "Leave this subscription out; may be repeated.")
  private List<String> excludeSubscriptions = List.of();

  @Option(
      names = "--exclude-management-group",
      paramLabel = "ID",
      description = "Leave every subscription below this management group out; may be repeated.")
  private List<String> excludeManagementGroups = List.of();

  @Option(
      names = "--exclude-resource-group",
      paramLabel = "[SUBSCRIPTION/]GROUP",
      description = "Leave this resource group out; may be repeated.")
  private List<String> excludeResourceGroups = List.of();

  @Option(
      names = "--exclude-resource",
      paramLabel = "ID",
      description = "Leave this resource out, by its full id; may be repeated.")
  private List<String> excludeResources = List.of();

  @Option(
      names = "--exclude-tag",
      paramLabel = "NAME=VALUE",
      description = "Leave resources that carry this tag out; may be repeated.")
  private List<String> excludeTags = List.of();

  @Option(
      names = "--credential",
      paramLabel = "NAME",
      description =
          "auto (default), environment, workload-identity, managed-identity,"
              + " managed-identity=CLIENT-ID-OR-RESOURCE-ID, azure-cli.")
  private @Nullable String credential;

  @Option(
      names = "--cloud",
      paramLabel = "NAME",
      description = "public (default), usgovernment or china.")
  private @Nullable String cloud;

  @Option(
      names = "--cloud-file",
      paramLabel = "FILE",
      description = "Use the cloud whose endpoints this file names, in place of --cloud.")
  private @Nullable String cloudFile;

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      description = "Go through this proxy, sign-in too: http://HOST:PORT.")
  private @Nullable String proxy;

  @Option(
      names = "--ca-file",
      paramLabel = "PEM",
      description = "Trust these certificates beside the platform's, for sign-in too.")
  private @Nullable String caFile;

  @Option(
      names = "--with-key-vault-data-plane",
      description =
          "List keys, secrets (never values) and certificates at each vault: nothing else knows"
              + " certificates, and what they manage."
              + " Needs Key Vault Reader and a way through the vault's firewall.")
  private @Nullable Boolean withKeyVaultDataPlane;

  @Option(
      names = "--retries",
      paramLabel = "0..10",
      description = "How often a request is sent again when Azure is busy or broken; default: 5.")
  private @Nullable String retries;

  Optional<List<String>> subscriptions() {
    return given(subscriptions);
  }

  Optional<List<String>> managementGroups() {
    return given(managementGroups);
  }

  Optional<List<String>> resourceGroups() {
    return given(resourceGroups);
  }

  Optional<List<String>> resources() {
    return given(resources);
  }

  Optional<List<String>> tags() {
    return given(tags);
  }

  Optional<List<String>> excludeSubscriptions() {
    return given(excludeSubscriptions);
  }

  Optional<List<String>> excludeManagementGroups() {
    return given(excludeManagementGroups);
  }

  Optional<List<String>> excludeResourceGroups() {
    return given(excludeResourceGroups);
  }

  Optional<List<String>> excludeResources() {
    return given(excludeResources);
  }

  Optional<List<String>> excludeTags() {
    return given(excludeTags);
  }

  Optional<String> credential() {
    return Optional.ofNullable(credential);
  }

  Optional<String> cloud() {
    return Optional.ofNullable(cloud);
  }

  Optional<String> cloudFile() {
    return Optional.ofNullable(cloudFile);
  }

  Optional<String> proxy() {
    return Optional.ofNullable(proxy);
  }

  Optional<String> caFile() {
    return Optional.ofNullable(caFile);
  }

  Optional<Boolean> withKeyVaultDataPlane() {
    return Optional.ofNullable(withKeyVaultDataPlane);
  }

  Optional<String> retries() {
    return Optional.ofNullable(retries);
  }

  private static Optional<List<String>> given(List<String> values) {
    return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
  }
}
