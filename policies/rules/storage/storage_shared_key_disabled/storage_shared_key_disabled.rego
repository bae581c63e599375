# METADATA
# scope: package
# title: Storage account refuses its account keys
# description: >-
#   A storage account must not accept requests signed with its account keys, nor shared access signatures made
#   with them: allowSharedKeyAccess has to be false. Left out, it is allowed.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent
#     description: Prevent Shared Key authorization for an Azure Storage account
# custom:
#   name: storage-shared-key-disabled
#   family: identity
#   severity: high
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.allowSharedKeyAccess
#   parameters: {}
#   rationale: >-
#     An account key is a password for the whole account: it grants everything, names nobody in the logs and
#     stays good until somebody rotates it. With Microsoft Entra ID each caller has an identity, a role and an
#     end.
#   fix:
#     fact: account
#     path: properties.allowSharedKeyAccess
#     value: false
#   remediation:
#     az: |
#       # Find the callers that still sign with a key first: they are refused at once.
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --allow-shared-key-access false
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           allowSharedKeyAccess: false
#         }
#       }
#     terraform: |
#       # The provider must then reach the data with a token: storage_use_azuread = true in its block.
#       resource "azurerm_storage_account" "account" {
#         shared_access_key_enabled = false
#       }
package plumbline.rules.storage.storage_shared_key_disabled

import data.plumbline.lib.check

holds := check.is_false("account", "properties.allowSharedKeyAccess")
