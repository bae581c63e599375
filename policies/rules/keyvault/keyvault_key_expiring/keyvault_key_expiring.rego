# METADATA
# scope: package
# title: Key does not expire soon
# description: >-
#   An enabled key must not be past its expiry date (attributes.exp), nor within the given number of days of
#   it when the scan runs. A key without a date does not expire; another rule asks for one. One that a
#   certificate manages is not judged, because it is renewed with the certificate. The list from Azure
#   Resource Manager does not tell whether a certificate manages a key: the evidence then says so, and
#   --with-key-vault-data-plane reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/about-keys-details
#     description: Key types, algorithms, operations and attributes
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
#     description: Configure cryptographic key auto-rotation in Azure Key Vault
# custom:
#   name: keyvault-key-expiring
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/vaults/keys
#   facts:
#     needed: [key]
#     used: []
#   reads:
#     - key:properties.attributes.enabled
#     - key:properties.managed
#     - key:properties.attributes.exp
#   parameters:
#     days:
#       description: Number of days before the expiry date from which on it counts as too near.
#       value: 30
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     What expires takes every application that uses it down in the same minute. A month before, replacing it
#     is a task for a working day; afterwards it is an outage.
#   remediation:
#     az: |
#       # Make a new version, let the applications pick it up, and give it a date of its own.
#       az keyvault key rotate --vault-name VAULT --name KEY
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
package plumbline.rules.keyvault.keyvault_key_expiring

import data.plumbline.lib.check
import data.plumbline.lib.keyvault

applies := keyvault.stands_alone("key")

holds := keyvault.outlasts("key", check.parameter("keyvault-key-expiring", "days"))
