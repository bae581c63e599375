// ARM templates for the end-to-end tests.

/** Breaks four rules of the default baseline: shared keys, TLS version, firewall, soft delete. */
export function bareAccount(name) {
  return {
    type: "Microsoft.Storage/storageAccounts",
    apiVersion: "2025-01-01",
    name,
    location: "westeurope",
    kind: "StorageV2",
    sku: { name: "Standard_ZRS" },
  };
}

/** Keeps every rule, with its blob service and its log, but the one for shared keys if they are on. */
export function goodAccount(name, sharedKeys) {
  return [
    {
      ...bareAccount(name),
      properties: {
        allowSharedKeyAccess: sharedKeys,
        minimumTlsVersion: "TLS1_2",
        networkAcls: { defaultAction: "Deny", bypass: "AzureServices" },
      },
    },
    {
      type: "Microsoft.Storage/storageAccounts/blobServices",
      apiVersion: "2025-01-01",
      name: `${name}/default`,
      properties: { deleteRetentionPolicy: { enabled: true, days: 14 } },
    },
    {
      type: "Microsoft.Insights/diagnosticSettings",
      apiVersion: "2021-05-01-preview",
      scope: `Microsoft.Storage/storageAccounts/${name}/blobServices/default`,
      name: "audit",
      properties: {
        workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'central')]",
        logs: [{ categoryGroup: "allLogs", enabled: true }],
      },
    },
  ];
}

export function template(...resources) {
  const text = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    resources,
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}
