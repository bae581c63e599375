# METADATA
# scope: package
# title: Managed HSM is closed to unnamed networks
# description: >-
#   A managed HSM must be closed to networks that nobody named: either public network access is Disabled, or
#   the default action of its network rules is Deny. Without a word both are open.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/managed-hsm/private-link
#     description: Integrate Managed HSM with Azure Private Link
#   - ref: https://learn.microsoft.com/azure/templates/microsoft.keyvault/managedhsms
#     description: Microsoft.KeyVault managedHSMs template reference
# custom:
#   name: keyvault-hsm-public-network-disabled
#   family: protection
#   severity: medium
#   anchor: microsoft.keyvault/managedhsms
#   facts:
#     needed: [hsm]
#     used: []
#   reads:
#     - hsm:properties.publicNetworkAccess
#     - hsm:properties.networkAcls.defaultAction
#   parameters: {}
#   rationale: >-
#     An HSM holds the keys that everything else hangs on. Behind closed networks a stolen token alone does
#     not reach it.
#   fix:
#     fact: hsm
#     path: properties.publicNetworkAccess
#     value: Disabled
#   remediation:
#     az: |
#       az keyvault update-hsm --resource-group RESOURCE_GROUP --hsm-name HSM --public-network-access Disabled
#     bicep: |
#       resource hsm 'Microsoft.KeyVault/managedHSMs@2025-05-01' = {
#         properties: {
#           publicNetworkAccess: 'Disabled'
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_managed_hardware_security_module" "hsm" {
#         public_network_access_enabled = false
#       }
package plumbline.rules.keyvault.keyvault_hsm_public_network_disabled

import data.plumbline.lib.check

holds := check.any_of([
	check.equals("hsm", "properties.publicNetworkAccess", "Disabled"),
	check.equals("hsm", "properties.networkAcls.defaultAction", "Deny"),
])
