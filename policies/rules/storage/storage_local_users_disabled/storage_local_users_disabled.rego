# METADATA
# scope: package
# title: Account has no local users
# description: >-
#   A storage account must not allow local users (isLocalUserEnabled is false). In a template that leaves the
#   property out they are allowed, if its API version knows the property (2021-08-01 and later). A live
#   account that does not report it is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/secure-file-transfer-protocol-support
#     description: SSH File Transfer Protocol support for Azure Blob Storage
#   - ref: https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
#     description: Microsoft.Storage storageAccounts template reference
# custom:
#   name: storage-local-users-disabled
#   family: identity
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.isLocalUserEnabled
#   parameters: {}
#   rationale: >-
#     A local user signs in with a password or key that only the account knows. No directory can block it, no
#     second factor is asked for, and no review of access ever lists it.
#   fix:
#     fact: account
#     path: properties.isLocalUserEnabled
#     value: false
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --enable-local-user false
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           isLocalUserEnabled: false
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         local_user_enabled = false
#       }
package plumbline.rules.storage.storage_local_users_disabled

import data.plumbline.lib.check

holds := check.is_false("account", "properties.isLocalUserEnabled")
