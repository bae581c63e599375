# METADATA
# scope: package
# title: Secret is not valid for too long
# description: >-
#   No more than the given number of days may lie between the creation of a secret version and its expiry
#   date. A secret without an expiry date is not judged here: another rule asks for the date. Nor is one that
#   a certificate manages, whose end is the end of the certificate. The list from Azure Resource Manager does
#   not tell whether a certificate manages a secret: the evidence then says so, and
#   --with-key-vault-data-plane reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/about-secrets
#     description: About Azure Key Vault secrets
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation
#     description: Automate the rotation of a secret
# custom:
#   name: keyvault-secret-maximum-validity
#   family: protection
#   severity: low
#   anchor: microsoft.keyvault/vaults/secrets
#   facts:
#     needed: [secret]
#     used: []
#   reads:
#     - secret:properties.managed
#     - secret:properties.attributes.exp
#     - secret:properties.attributes.created
#   parameters:
#     days:
#       description: Longest acceptable number of days between creation and expiry.
#       value: 365
#       minimum: 1
#       maximum: 3650
#   rationale: >-
#     A date in ten years is no date: nobody will know any more what the secret was for. A period that ends
#     while its makers are still there forces the change to be tried while it is easy.
#   remediation:
#     az: |
#       az keyvault secret set-attributes --vault-name VAULT --name SECRET --expires 2027-06-30T00:00:00Z
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
package plumbline.rules.keyvault.keyvault_secret_maximum_validity

import data.plumbline.lib.check
import data.plumbline.lib.keyvault

applies := check.all_of([
	keyvault.stands_alone("secret"),
	check.exists("secret", "properties.attributes.exp"),
])

holds := check.at_most_days_between(
	"secret", "properties.attributes.created", "properties.attributes.exp",
	check.parameter("keyvault-secret-maximum-validity", "days"),
)
