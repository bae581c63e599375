# METADATA
# scope: package
# title: Vault has soft delete
# description: >-
#   A key vault must keep deleted vaults, keys, secrets and certificates recoverable: enableSoftDelete must not
#   be false. The service turns it on for every vault that is created or updated, so only a vault untouched for
#   years, or a template that asks for it, can be without.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/soft-delete-change
#     description: Soft delete will be enabled on all key vaults
#   - ref: https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview
#     description: Key Vault soft delete and purge protection
# custom:
#   name: keyvault-soft-delete
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.enableSoftDelete
#   parameters: {}
#   rationale: >-
#     Without soft delete one deletion, by mistake or by an intruder, destroys the keys and secrets that
#     applications and encrypted data depend on, with no way back.
#   fix:
#     fact: vault
#     path: properties.enableSoftDelete
#     value: true
#   remediation:
#     az: |
#       az resource update --ids VAULT_ID --set properties.enableSoftDelete=true
#     bicep: |
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
#         properties: {
#           enableSoftDelete: true
#           softDeleteRetentionInDays: 90
#         }
#       }
#     terraform: |
#       # azurerm creates every vault with soft delete; this turns it on for one that was made without.
#       resource "azapi_update_resource" "soft_delete" {
#         type        = "Microsoft.KeyVault/vaults@2025-05-01"
#         resource_id = azurerm_key_vault.vault.id
#         body        = { properties = { enableSoftDelete = true } }
#       }
package plumbline.rules.keyvault.keyvault_soft_delete

import data.plumbline.lib.check

holds := check.is_true("vault", "properties.enableSoftDelete")
