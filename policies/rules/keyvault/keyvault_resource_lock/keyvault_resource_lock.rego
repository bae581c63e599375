# METADATA
# scope: package
# title: Vault is locked against deletion
# description: >-
#   A lock CanNotDelete or ReadOnly must lie on the vault, its resource group or its subscription. A template
#   does not tell which locks there will be, so the verdict there is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
#     description: Lock your Azure resources to protect your infrastructure
# custom:
#   name: keyvault-resource-lock
#   family: protection
#   severity: low
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [locks]
#     used: []
#   reads:
#     - locks:[].properties.level
#   parameters: {}
#   rationale: >-
#     A lock stops the wrong click and the wrong script, of owners too. Taking it off is a step of its own
#     that nobody makes by accident.
#   remediation:
#     az: |
#       az lock create --name keep --lock-type CanNotDelete --resource VAULT_ID
#     bicep: |
#       resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
#         name: 'keep'
#         scope: vault
#         properties: {
#           level: 'CanNotDelete'
#         }
#       }
#     terraform: |
#       resource "azurerm_management_lock" "keep" {
#         name       = "keep"
#         scope      = azurerm_key_vault.vault.id
#         lock_level = "CanNotDelete"
#       }
package plumbline.rules.keyvault.keyvault_resource_lock

import data.plumbline.lib.locks

holds := locks.prevents_deletion("locks")
