# METADATA
# scope: package
# title: Portal opens data with the Entra identity
# description: >-
#   A storage account must authorise access from the Azure portal by the Entra identity unless somebody asks
#   otherwise (defaultToOAuthAuthentication is true). The default is the access key.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/authorize-data-operations-portal
#     description: Choose how to authorise access to blob data in the Azure portal
# custom:
#   name: storage-default-entra-authorization
#   family: identity
#   severity: low
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.defaultToOAuthAuthentication
#   parameters: {}
#   rationale: >-
#     Whoever looks at data in the portal with the account key leaves no trace of who it was, and gets used
#     to a right that nobody should need. With the identity, the roles decide and the log names the person.
#   fix:
#     fact: account
#     path: properties.defaultToOAuthAuthentication
#     value: true
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --set defaultToOAuthAuthentication=true
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           defaultToOAuthAuthentication: true
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         default_to_oauth_authentication = true
#       }
package plumbline.rules.storage.storage_default_entra_authorization

import data.plumbline.lib.check

holds := check.is_true("account", "properties.defaultToOAuthAuthentication")
