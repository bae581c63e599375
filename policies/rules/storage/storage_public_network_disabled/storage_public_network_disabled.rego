# METADATA
# scope: package
# title: Storage account is closed to public networks
# description: >-
#   A storage account's public network access must be Disabled, or left to a network security perimeter
#   (SecuredByPerimeter). This asks for more than a firewall that denies by default.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-network-security
#     description: Azure Storage firewall and virtual network rules
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-network-security-perimeter
#     description: Network security perimeter for Azure Storage
# custom:
#   name: storage-public-network-disabled
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.publicNetworkAccess
#   parameters: {}
#   rationale: >-
#     An account without a public address cannot be tried from the internet at all: neither a leaked key nor
#     a wrong firewall rule gives access to it from outside the own networks.
#   fix:
#     fact: account
#     path: properties.publicNetworkAccess
#     value: Disabled
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --public-network-access Disabled
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           publicNetworkAccess: 'Disabled'
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         public_network_access_enabled = false
#       }
package plumbline.rules.storage.storage_public_network_disabled

import data.plumbline.lib.check

holds := check.one_of("account", "properties.publicNetworkAccess", {"Disabled", "SecuredByPerimeter"})
