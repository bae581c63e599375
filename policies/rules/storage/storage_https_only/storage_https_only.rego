# METADATA
# scope: package
# title: Storage account accepts encrypted connections only
# description: >-
#   A storage account must refuse plain HTTP and SMB without encryption: "Secure transfer required"
#   (supportsHttpsTrafficOnly) has to be true.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer
#     description: Require secure transfer to ensure secure connections
# custom:
#   name: storage-https-only
#   family: protection
#   severity: high
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.supportsHttpsTrafficOnly
#   parameters: {}
#   rationale: >-
#     Over plain HTTP everyone on the path reads the data and the shared access signature in the query, and
#     can use that signature until it expires.
#   fix:
#     fact: account
#     path: properties.supportsHttpsTrafficOnly
#     value: true
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --https-only true
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           supportsHttpsTrafficOnly: true
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         https_traffic_only_enabled = true
#       }
package plumbline.rules.storage.storage_https_only

import data.plumbline.lib.check

holds := check.is_true("account", "properties.supportsHttpsTrafficOnly")
