# METADATA
# scope: package
# title: Secret has an expiry date
# description: >-
#   An enabled secret must have an expiry date (attributes.exp). A disabled secret cannot be used
#   and needs none. One that a certificate manages is not judged, because it expires with the certificate. The
#   list of secrets from Azure Resource Manager does not tell whether a certificate manages a secret: the evidence
#   then says so, and --with-key-vault-data-plane reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/about-secrets
#     description: About Azure Key Vault secrets
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation
#     description: Automate the rotation of a secret
# custom:
#   name: keyvault-secret-expiry
#   family: identity
#   severity: medium
#   anchor: microsoft.keyvault/vaults/secrets
#   facts:
#     needed: [secret]
#     used: []
#   reads:
#     - secret:properties.attributes.enabled
#     - secret:properties.managed
#     - secret:properties.attributes.exp
#   parameters: {}
#   rationale: >-
#     A secret without an end is trusted for ever, so one leak is enough for good. A date makes replacing it a
#     task that somebody has to do, and ends the use of a secret that everybody has forgotten.
#   remediation:
#     az: |
#       az keyvault secret set-attributes --vault-name VAULT --name SECRET --expires 2027-06-30T00:00:00Z
#     bicep: |
#       resource secret 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
#         properties: {
#           value: secretValue
#           attributes: {
#             exp: dateTimeToEpoch('2027-06-30T00:00:00Z')
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_secret" "secret" {
#         expiration_date = "2027-06-30T00:00:00Z"
#       }
package plumbline.rules.keyvault.keyvault_secret_expiry

import data.plumbline.lib.check

applies := check.is_false_if_reported("secret", "properties.managed", "not managed by a certificate (this read does not tell)")

# A disabled secret cannot be used, so it needs no date.
holds := check.any_of([
	check.is_false("secret", "properties.attributes.enabled"),
	check.exists("secret", "properties.attributes.exp"),
])
