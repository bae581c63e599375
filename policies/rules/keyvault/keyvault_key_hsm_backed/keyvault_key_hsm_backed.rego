# METADATA
# scope: package
# title: Key never leaves a hardware security module
# description: >-
#   The type of a key must be RSA-HSM, EC-HSM or oct-HSM. Keys of other types are protected by software. This
#   needs a read of each key: where only the list could be read, the verdict is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/about-keys-details
#     description: Key types, algorithms, operations and attributes
# custom:
#   name: keyvault-key-hsm-backed
#   family: protection
#   severity: low
#   anchor: microsoft.keyvault/vaults/keys
#   facts:
#     needed: [keyDetail]
#     used: []
#   reads:
#     - keyDetail:properties.kty
#   parameters: {}
#   rationale: >-
#     A key in an HSM cannot be copied out of it, not even by those who run the machine. Some regulations ask
#     for it by name.
#   remediation:
#     az: |
#       # The type cannot be changed: make a new key in a premium vault and move what uses the old one.
#       az keyvault key create --vault-name VAULT --name NEW_KEY --kty RSA-HSM
#     bicep: |
#       resource key 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
#         properties: {
#           kty: 'RSA-HSM'
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_key" "key" {
#         key_type = "RSA-HSM"
#       }
package plumbline.rules.keyvault.keyvault_key_hsm_backed

import data.plumbline.lib.check

holds := check.one_of("keyDetail", "properties.kty", {"RSA-HSM", "EC-HSM", "oct-HSM"})
