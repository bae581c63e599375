# METADATA
# scope: package
# title: Account is encrypted with a key of its owner
# description: >-
#   A storage account must be encrypted with a customer-managed key from a key vault or managed HSM
#   (encryption.keySource is Microsoft.Keyvault). By default Microsoft manages the key.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview
#     description: Customer-managed keys for Azure Storage encryption
# custom:
#   name: storage-customer-managed-key
#   family: protection
#   severity: low
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.encryption.keySource
#   parameters: {}
#   rationale: >-
#     With an own key the owner decides who may use it, sees each use in the log of the vault, and can end
#     all access to the data at once by disabling it.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --encryption-key-source Microsoft.Keyvault \
#         --encryption-key-vault https://VAULT.vault.azure.net --encryption-key-name KEY
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           encryption: {
#             keySource: 'Microsoft.Keyvault'
#             keyvaultproperties: {
#               keyvaulturi: vault.properties.vaultUri
#               keyname: 'KEY'
#             }
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account_customer_managed_key" "key" {
#         storage_account_id = azurerm_storage_account.account.id
#         key_vault_id       = azurerm_key_vault.vault.id
#         key_name           = "KEY"
#       }
package plumbline.rules.storage.storage_customer_managed_key

import data.plumbline.lib.check

holds := check.equals("account", "properties.encryption.keySource", "Microsoft.Keyvault")
