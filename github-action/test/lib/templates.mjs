// ARM templates for the end-to-end tests.

/**
 * Breaks nine rules of the default baseline: shared keys, the two policies about them, Entra as the default, TLS version,
 * firewall, versions, and soft delete of blobs and of containers.
 */
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

/** Keeps every rule, with its blob service, its logs and their workspace, but the one for shared keys if they are on. */
export function goodAccount(name, sharedKeys) {
  return [
    {
      ...bareAccount(name),
      properties: {
        allowSharedKeyAccess: sharedKeys,
        minimumTlsVersion: "TLS1_2",
        networkAcls: { defaultAction: "Deny", bypass: "AzureServices" },
        defaultToOAuthAuthentication: true,
        sasPolicy: { sasExpirationPeriod: "1.00:00:00", expirationAction: "Log" },
        keyPolicy: { keyExpirationPeriodInDays: 60 },
      },
    },
    {
      type: "Microsoft.Storage/storageAccounts/blobServices",
      apiVersion: "2025-01-01",
      name: `${name}/default`,
      properties: {
        deleteRetentionPolicy: { enabled: true, days: 14 },
        containerDeleteRetentionPolicy: { enabled: true, days: 14 },
        isVersioningEnabled: true,
      },
    },
    {
      type: "Microsoft.OperationalInsights/workspaces",
      apiVersion: "2025-02-01",
      name: `logs-${name}`,
      location: "westeurope",
      properties: { retentionInDays: 90 },
    },
    ...["blob", "file", "queue", "table"].map((service) => setting(name, service)),
  ];
}

function setting(account, service) {
  return {
    type: "Microsoft.Insights/diagnosticSettings",
    apiVersion: "2021-05-01-preview",
    scope: `Microsoft.Storage/storageAccounts/${account}/${service}Services/default`,
    name: "audit",
    properties: {
      workspaceId: `[resourceId('Microsoft.OperationalInsights/workspaces', 'logs-${account}')]`,
      logs: [{ categoryGroup: "allLogs", enabled: true }],
    },
  };
}

export function template(...resources) {
  const text = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    resources,
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}
