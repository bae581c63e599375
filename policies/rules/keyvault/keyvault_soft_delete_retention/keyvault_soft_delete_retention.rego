# METADATA
# scope: package
# title: Deleted vaults, keys and secrets are kept long enough
# description: >-
#   A vault must keep what was deleted for at least minimum_days. The number is chosen when the vault is
#   created and cannot be changed afterwards; a vault that was created without one keeps things for 90 days.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview
#     description: Azure Key Vault soft-delete overview
#   - ref: https://learn.microsoft.com/azure/key-vault/general/key-vault-recovery
#     description: Azure Key Vault recovery management
# custom:
#   name: keyvault-soft-delete-retention
#   family: protection
#   severity: low
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.softDeleteRetentionInDays
#   parameters:
#     minimum_days:
#       description: Smallest acceptable number of days for which deleted things are kept.
#       value: 30
#       minimum: 7
#       maximum: 90
#   rationale: >-
#     A key that was deleted by mistake is often missed only when a backup is restored or a monthly job runs.
#     After the retention period it is gone, and what it encrypted is gone with it.
#   remediation:
#     az: |
#       # The number is fixed for the life of a vault: create a new vault and move the keys and secrets.
#       az keyvault create --resource-group RESOURCE_GROUP --name NEW_VAULT --retention-days 90 --enable-purge-protection true
#     bicep: |
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
#         properties: {
#           softDeleteRetentionInDays: 90
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault" "vault" {
#         soft_delete_retention_days = 90
#       }
package plumbline.rules.keyvault.keyvault_soft_delete_retention

import data.plumbline.lib.check

holds := check.at_least_number(
	"vault", "properties.softDeleteRetentionInDays",
	check.parameter("keyvault-soft-delete-retention", "minimum_days"),
)
