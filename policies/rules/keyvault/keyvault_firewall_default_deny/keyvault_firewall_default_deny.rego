# METADATA
# scope: package
# title: Vault's firewall denies by default
# description: >-
#   A key vault must be closed to networks that nobody named: either public network access is Disabled, or the
#   firewall's default action is Deny. A vault without network rules lets every network in.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/network-security
#     description: Configure network security for Azure Key Vault
# custom:
#   name: keyvault-firewall-default-deny
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.publicNetworkAccess
#     - vault:properties.networkAcls.defaultAction
#   parameters: {}
#   rationale: >-
#     A vault that answers every network needs one leaked token to lose its secrets. Behind a firewall the
#     token must also be used from a network that the vault's owner chose.
#   fix:
#     fact: vault
#     path: properties.networkAcls.defaultAction
#     value: Deny
#   remediation:
#     az: |
#       # Name the networks first, so that nobody is shut out; or close the public endpoint altogether.
#       az keyvault network-rule add --resource-group RESOURCE_GROUP --name VAULT --ip-address ADDRESS_RANGE
#       az keyvault update --resource-group RESOURCE_GROUP --name VAULT --default-action Deny --bypass AzureServices
#     bicep: |
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
#         properties: {
#           networkAcls: {
#             defaultAction: 'Deny'
#             bypass: 'AzureServices'
#             ipRules: [for range in allowedRanges: { value: range }]
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault" "vault" {
#         network_acls {
#           default_action = "Deny"
#           bypass         = "AzureServices"
#           ip_rules       = var.allowed_ranges
#         }
#       }
package plumbline.rules.keyvault.keyvault_firewall_default_deny

import data.plumbline.lib.check

holds := check.any_of([
	check.equals("vault", "properties.publicNetworkAccess", "Disabled"),
	check.equals("vault", "properties.networkAcls.defaultAction", "Deny"),
])
