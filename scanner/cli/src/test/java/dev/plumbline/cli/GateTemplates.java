package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Templates for the gate's tests. A bare account breaks nine rules of the default baseline: shared
 * keys, the two policies about them, Entra as the default, TLS version, firewall, versions, and
 * soft delete of blobs and of containers.
 */
final class GateTemplates {

  static final int FINDINGS_OF_A_BARE_ACCOUNT = 9;

  private GateTemplates() {}

  static String template(String... resources) {
    return template(List.of(resources));
  }

  static String template(List<String> resources) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
      "resources": [
    %s
      ]
    }
    """
        .formatted(String.join(",\n", resources).indent(4).stripTrailing());
  }

  /** Accounts {@code PREFIX0}, {@code PREFIX1} … */
  static List<String> bareAccounts(String prefix, int number) {
    return IntStream.range(0, number).mapToObj(n -> bareAccount(prefix + n)).toList();
  }

  static String bareAccount(String name) {
    return """
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2025-01-01",
      "name": "%s",
      "location": "westeurope",
      "kind": "StorageV2",
      "sku": {"name": "Standard_ZRS"}
    }\
    """
        .formatted(name);
  }

  /** One bare account for each name, in a loop. */
  static String loop(String... names) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
      "variables": {
        "names": [%s]
      },
      "resources": [
        {
          "type": "Microsoft.Storage/storageAccounts",
          "apiVersion": "2025-01-01",
          "name": "[variables('names')[copyIndex()]]",
          "copy": {"name": "accounts", "count": "[length(variables('names'))]"},
          "location": "westeurope",
          "kind": "StorageV2",
          "sku": {"name": "Standard_ZRS"}
        }
      ]
    }
    """
        .formatted(
            List.of(names).stream().map(n -> '"' + n + '"').collect(Collectors.joining(", ")));
  }

  /**
   * An account that keeps every rule, with its blob service, its logs and their workspace; shared
   * keys as given.
   */
  static List<String> goodAccount(String name, boolean sharedKeys) {
    List<String> resources = new ArrayList<>();
    resources.add(
        """
        {
          "type": "Microsoft.Storage/storageAccounts",
          "apiVersion": "2025-01-01",
          "name": "%s",
          "location": "westeurope",
          "kind": "StorageV2",
          "sku": {"name": "Standard_ZRS"},
          "properties": {
            "allowSharedKeyAccess": %s,
            "minimumTlsVersion": "TLS1_2",
            "networkAcls": {"defaultAction": "Deny", "bypass": "AzureServices"},
            "defaultToOAuthAuthentication": true,
            "sasPolicy": {"sasExpirationPeriod": "1.00:00:00", "expirationAction": "Log"},
            "keyPolicy": {"keyExpirationPeriodInDays": 60}
          }
        }\
        """
            .formatted(name, sharedKeys));
    resources.add(
        """
        {
          "type": "Microsoft.Storage/storageAccounts/blobServices",
          "apiVersion": "2025-01-01",
          "name": "%s/default",
          "properties": {
            "deleteRetentionPolicy": {"enabled": true, "days": 14},
            "containerDeleteRetentionPolicy": {"enabled": true, "days": 14},
            "isVersioningEnabled": true
          }
        }\
        """
            .formatted(name));
    resources.add(
        """
        {
          "type": "Microsoft.OperationalInsights/workspaces",
          "apiVersion": "2025-02-01",
          "name": "logs-%s",
          "location": "westeurope",
          "properties": {"retentionInDays": 90}
        }\
        """
            .formatted(name));
    for (String service : List.of("blob", "file", "queue", "table")) {
      resources.add(setting(name, service));
    }
    return resources;
  }

  private static String setting(String account, String service) {
    return """
    {
      "type": "Microsoft.Insights/diagnosticSettings",
      "apiVersion": "2021-05-01-preview",
      "scope": "Microsoft.Storage/storageAccounts/%s/%sServices/default",
      "name": "audit",
      "properties": {
        "workspaceId": "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs-%s')]",
        "logs": [{"categoryGroup": "allLogs", "enabled": true}]
      }
    }\
    """
        .formatted(account, service, account);
  }
}
