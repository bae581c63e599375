# METADATA
# scope: package
# title: Vault has purge protection
# description: >-
#   A key vault must have purge protection (enablePurgeProtection), so that a deleted vault, key, secret or
#   certificate cannot be destroyed before its retention period ends.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview
#     description: Key Vault soft delete and purge protection
#   - ref: https://learn.microsoft.com/azure/key-vault/general/key-vault-recovery
#     description: Key Vault recovery management with soft delete and purge protection
# custom:
#   name: keyvault-purge-protection
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.enablePurgeProtection
#   parameters: {}
#   rationale: >-
#     Soft delete alone can be ended by a purge, and a purged key takes all data that it encrypts with it.
#     With purge protection nobody can shorten the retention period: neither an owner nor an intruder who
#     has become one.
#   fix:
#     fact: vault
#     path: properties.enablePurgeProtection
#     value: true
#   remediation:
#     az: |
#       # Cannot be undone: the vault's name stays taken until the retention period of a deletion ends.
#       az keyvault update --resource-group RESOURCE_GROUP --name VAULT --enable-purge-protection true
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
package plumbline.rules.keyvault.keyvault_purge_protection

import data.plumbline.lib.check

holds := check.is_true("vault", "properties.enablePurgeProtection")
