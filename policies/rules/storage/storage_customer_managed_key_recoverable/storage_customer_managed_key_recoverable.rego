# METADATA
# scope: package
# title: Key of the account cannot be lost
# description: >-
#   The vault or managed HSM that holds the customer-managed key of a storage account must have purge
#   protection and soft delete. An account whose key Microsoft manages is compliant. Where the vault of the
#   key is not in the inventory, the verdict is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/customer-managed-keys-configure-existing-account
#     description: Customer-managed keys in a key vault for a storage account
#   - ref: https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview
#     description: Azure Key Vault soft-delete overview
# custom:
#   name: storage-customer-managed-key-recoverable
#   family: protection
#   severity: high
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, customerManagedKeyVault]
#     used: []
#   reads:
#     - account:properties.encryption.keySource
#     - customerManagedKeyVault:id
#     - customerManagedKeyVault:properties.enablePurgeProtection
#     - customerManagedKeyVault:properties.enableSoftDelete
#   parameters: {}
#   rationale: >-
#     Without its key, everything in the account is noise. Purge protection is what stands between one wrong
#     or hostile call on the vault and the loss of all data in all accounts that use the key.
#   remediation:
#     az: |
#       az keyvault update --name VAULT --enable-purge-protection true
#     bicep: |
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
#         properties: {
#           enablePurgeProtection: true
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault" "vault" {
#         purge_protection_enabled = true
#       }
package plumbline.rules.storage.storage_customer_managed_key_recoverable

import data.plumbline.lib.check

holds := check.any_of([
	check.none_of([check.equals("account", "properties.encryption.keySource", "Microsoft.Keyvault")]),
	check.all_of([
		of_the_vault(check.is_true("customerManagedKeyVault", "properties.enablePurgeProtection")),
		of_the_vault(check.is_true("customerManagedKeyVault", "properties.enableSoftDelete")),
	]),
])

# No vault is not a vault with the platform's defaults.
of_the_vault(condition) := check.where_reported("customerManagedKeyVault", "id", condition)
