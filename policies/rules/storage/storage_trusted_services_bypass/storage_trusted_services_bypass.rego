# METADATA
# scope: package
# title: Firewall lets trusted Azure services in
# description: >-
#   Where the firewall of a storage account denies by default, its exceptions (networkAcls.bypass, a
#   comma-separated set) must hold AzureServices, as they do unless somebody changed them. An account whose
#   firewall lets everybody in has nothing to except and is compliant.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-network-security
#     description: Azure Storage firewall and virtual network rules
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-network-security-trusted-azure-services
#     description: Trusted Azure services of the storage firewall
# custom:
#   name: storage-trusted-services-bypass
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.networkAcls.defaultAction
#     - account:properties.networkAcls.bypass
#   parameters: {}
#   rationale: >-
#     Backup, diagnostic logs, event delivery and others write to storage from networks of Azure that no rule
#     can name. Without the exception they fail, often in silence, and the evidence that was to be kept is
#     missing.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --bypass AzureServices Logging Metrics
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           networkAcls: {
#             defaultAction: 'Deny'
#             bypass: 'AzureServices, Logging, Metrics'
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         network_rules {
#           default_action = "Deny"
#           bypass         = ["AzureServices", "Logging", "Metrics"]
#         }
#       }
package plumbline.rules.storage.storage_trusted_services_bypass

import data.plumbline.lib.check

holds := check.any_of([
	check.none_of([check.equals("account", "properties.networkAcls.defaultAction", "Deny")]),
	check.includes("account", "properties.networkAcls.bypass", {"AzureServices"}),
])
