# METADATA
# scope: package
# title: RSA key is long enough
# description: >-
#   A key of type RSA or RSA-HSM must have at least minimum_bits bits. Keys of other types are compliant:
#   their strength is that of their curve, and Key Vault offers no weak one. This needs a read of each key:
#   where only the list could be read, the verdict is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/about-keys-details
#     description: Key types, algorithms, operations and attributes
# custom:
#   name: keyvault-key-strength
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/vaults/keys
#   facts:
#     needed: [keyDetail]
#     used: []
#   reads:
#     - keyDetail:properties.kty
#     - keyDetail:properties.keySize
#   parameters:
#     minimum_bits:
#       description: Smallest acceptable size of an RSA key, in bits.
#       value: 2048
#       minimum: 2048
#       maximum: 4096
#   rationale: >-
#     RSA keys of 1024 bits are within reach of those who really want them. What is encrypted today can be
#     kept until it is cheap to break.
#   remediation:
#     az: |
#       # The size cannot be changed: make a new key and move what uses the old one.
#       az keyvault key create --vault-name VAULT --name NEW_KEY --kty RSA --size 3072
#     bicep: |
#       resource key 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
#         properties: {
#           kty: 'RSA'
#           keySize: 3072
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_key" "key" {
#         key_type = "RSA"
#         key_size = 3072
#       }
package plumbline.rules.keyvault.keyvault_key_strength

import data.plumbline.lib.check

holds := check.any_of([
	check.none_of([check.one_of("keyDetail", "properties.kty", {"RSA", "RSA-HSM"})]),
	check.at_least_number("keyDetail", "properties.keySize", check.parameter("keyvault-key-strength", "minimum_bits")),
])
