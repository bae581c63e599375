# METADATA
# scope: package
# title: Blobs are copied only from known accounts
# description: >-
#   The permitted scope of copy operations (allowedCopyScope) must be AAD, the same tenant, or PrivateLink,
#   accounts with a private endpoint in the same virtual network. An account that says nothing accepts copies
#   from any storage account.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/security-restrict-copy-operations
#     description: Restrict the source of copy operations to a storage account
# custom:
#   name: storage-copy-scope-restricted
#   family: protection
#   severity: low
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.allowedCopyScope
#   parameters: {}
#   rationale: >-
#     A copy is made by the service itself, so it passes firewalls that stop a client. Without a limit,
#     anyone with write access can pull data in from an account that nobody watches.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --set allowedCopyScope=AAD
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           allowedCopyScope: 'AAD'
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         allowed_copy_scope = "AAD"
#       }
package plumbline.rules.storage.storage_copy_scope_restricted

import data.plumbline.lib.check

holds := check.one_of("account", "properties.allowedCopyScope", {"AAD", "PrivateLink"})
