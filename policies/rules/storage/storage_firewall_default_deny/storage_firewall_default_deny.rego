# METADATA
# scope: package
# title: Storage account's firewall denies by default
# description: >-
#   A storage account must be closed to networks that nobody named: either public network access is Disabled
#   (or left to a network security perimeter), or the firewall's default action is Deny. An account without
#   network rules lets every network in.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-network-security
#     description: Azure Storage firewall and virtual network rules
# custom:
#   name: storage-firewall-default-deny
#   family: protection
#   severity: high
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.publicNetworkAccess
#     - account:properties.networkAcls.defaultAction
#   parameters: {}
#   rationale: >-
#     An account that answers every network needs one leaked key or signature to lose its data. Behind a
#     firewall it must also be used from a network that the account's owner chose.
#   fix:
#     fact: account
#     path: properties.networkAcls.defaultAction
#     value: Deny
#   remediation:
#     az: |
#       # Name the networks first, so that nobody is shut out.
#       az storage account network-rule add --resource-group RESOURCE_GROUP --account-name ACCOUNT --ip-address ADDRESS_RANGE
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --default-action Deny --bypass AzureServices
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           networkAcls: {
#             defaultAction: 'Deny'
#             bypass: 'AzureServices'
#             ipRules: [for range in allowedRanges: { value: range }]
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account_network_rules" "rules" {
#         storage_account_id = azurerm_storage_account.account.id
#         default_action     = "Deny"
#         bypass             = ["AzureServices"]
#         ip_rules           = var.allowed_ranges
#       }
package plumbline.rules.storage.storage_firewall_default_deny

import data.plumbline.lib.check

holds := check.any_of([
	check.one_of("account", "properties.publicNetworkAccess", {"Disabled", "SecuredByPerimeter"}),
	check.equals("account", "properties.networkAcls.defaultAction", "Deny"),
])
