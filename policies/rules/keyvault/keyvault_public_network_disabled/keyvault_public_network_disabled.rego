# METADATA
# scope: package
# title: Vault is closed to public networks
# description: >-
#   A vault's public network access must be Disabled, so that it answers only through private endpoints. This
#   asks for more than a firewall that denies by default.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/network-security
#     description: Network security for Azure Key Vault
#   - ref: https://learn.microsoft.com/azure/key-vault/general/private-link-service
#     description: Integrate Key Vault with Azure Private Link
# custom:
#   name: keyvault-public-network-disabled
#   family: protection
#   severity: medium
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.publicNetworkAccess
#   parameters: {}
#   rationale: >-
#     A vault without a public address cannot be tried from the internet at all: neither a stolen token nor a
#     wrong firewall rule gives access to it from outside the own networks.
#   fix:
#     fact: vault
#     path: properties.publicNetworkAccess
#     value: Disabled
#   remediation:
#     az: |
#       az keyvault update --resource-group RESOURCE_GROUP --name VAULT --public-network-access Disabled
#     bicep: |
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
#         properties: {
#           publicNetworkAccess: 'Disabled'
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault" "vault" {
#         public_network_access_enabled = false
#       }
package plumbline.rules.keyvault.keyvault_public_network_disabled

import data.plumbline.lib.check

holds := check.equals("vault", "properties.publicNetworkAccess", "Disabled")
