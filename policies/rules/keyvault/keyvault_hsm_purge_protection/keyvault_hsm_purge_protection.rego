# METADATA
# scope: package
# title: Managed HSM has purge protection
# description: >-
#   A managed HSM must have purge protection (enablePurgeProtection is true). A live HSM that does not report
#   it has it off. For a template that leaves it out, the documentation disagrees on what the service does,
#   so the verdict is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/managed-hsm/recovery
#     description: Managed HSM soft-delete and purge protection
#   - ref: https://learn.microsoft.com/azure/templates/microsoft.keyvault/managedhsms
#     description: Microsoft.KeyVault managedHSMs template reference
# custom:
#   name: keyvault-hsm-purge-protection
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/managedhsms
#   facts:
#     needed: [hsm]
#     used: []
#   reads:
#     - hsm:properties.enablePurgeProtection
#   parameters: {}
#   rationale: >-
#     Whoever may purge a deleted HSM destroys all its keys, and all data that they encrypt, at once and for
#     ever. With purge protection nobody can, not even Microsoft, before the retention period has passed.
#   fix:
#     fact: hsm
#     path: properties.enablePurgeProtection
#     value: true
#   remediation:
#     az: |
#       az keyvault update-hsm --resource-group RESOURCE_GROUP --hsm-name HSM --enable-purge-protection true
#     bicep: |
#       resource hsm 'Microsoft.KeyVault/managedHSMs@2025-05-01' = {
#         properties: {
#           enablePurgeProtection: true
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_managed_hardware_security_module" "hsm" {
#         purge_protection_enabled = true
#       }
package plumbline.rules.keyvault.keyvault_hsm_purge_protection

import data.plumbline.lib.check

holds := check.is_true("hsm", "properties.enablePurgeProtection")
