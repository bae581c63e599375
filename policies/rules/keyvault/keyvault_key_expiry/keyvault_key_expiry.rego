# METADATA
# scope: package
# title: Key has an expiry date
# description: >-
#   An enabled key must have an expiry date (attributes.exp). A disabled key cannot be used
#   and needs none. One that a certificate manages is not judged, because it expires with the certificate. The
#   list of keys from Azure Resource Manager does not tell whether a certificate manages a key: the evidence
#   then says so, and --with-key-vault-data-plane reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/about-keys-details
#     description: Key types, algorithms, operations and attributes
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
#     description: Configure cryptographic key auto-rotation in Azure Key Vault
# custom:
#   name: keyvault-key-expiry
#   family: identity
#   severity: medium
#   anchor: microsoft.keyvault/vaults/keys
#   facts:
#     needed: [key]
#     used: []
#   reads:
#     - key:properties.attributes.enabled
#     - key:properties.managed
#     - key:properties.attributes.exp
#   parameters: {}
#   rationale: >-
#     A key without an end is used for ever, so a copy that leaks once stays good for ever. A date makes
#     rotation a task that somebody has to do, and ends the use of a key that everybody has forgotten.
#   remediation:
#     az: |
#       az keyvault key set-attributes --vault-name VAULT --name KEY --expires 2027-06-30T00:00:00Z
#     bicep: |
#       resource key 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
#         properties: {
#           kty: 'RSA'
#           attributes: {
#             exp: dateTimeToEpoch('2027-06-30T00:00:00Z')
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_key" "key" {
#         expiration_date = "2027-06-30T00:00:00Z"
#       }
package plumbline.rules.keyvault.keyvault_key_expiry

import data.plumbline.lib.check

applies := check.is_false_if_reported("key", "properties.managed", "not managed by a certificate (this read does not tell)")

# A disabled key cannot be used, so it needs no date.
holds := check.any_of([
	check.is_false("key", "properties.attributes.enabled"),
	check.exists("key", "properties.attributes.exp"),
])
