# METADATA
# scope: package
# title: Secret does not expire soon
# description: >-
#   An enabled secret must not be past its expiry date (attributes.exp), nor within the given number of days
#   of it when the scan runs. A secret without a date does not expire; another rule asks for one. One that a
#   certificate manages is not judged, because it is renewed with the certificate. The list from Azure
#   Resource Manager does not tell whether a certificate manages a secret: the evidence then says so, and
#   --with-key-vault-data-plane reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/about-secrets
#     description: About Azure Key Vault secrets
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation
#     description: Automate the rotation of a secret
# custom:
#   name: keyvault-secret-expiring
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/vaults/secrets
#   facts:
#     needed: [secret]
#     used: []
#   reads:
#     - secret:properties.attributes.enabled
#     - secret:properties.managed
#     - secret:properties.attributes.exp
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
#       az keyvault secret set --vault-name VAULT --name SECRET --file NEW_VALUE_FILE --expires 2027-06-30T00:00:00Z
#     bicep: |
#       resource secret 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
#         properties: {
#           attributes: {
#             exp: dateTimeToEpoch('2027-06-30T00:00:00Z')
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_secret" "secret" {
#         expiration_date = "2027-06-30T00:00:00Z"
#       }
package plumbline.rules.keyvault.keyvault_secret_expiring

import data.plumbline.lib.check
import data.plumbline.lib.keyvault

applies := keyvault.stands_alone("secret")

holds := keyvault.outlasts("secret", check.parameter("keyvault-secret-expiring", "days"))
