# METADATA
# scope: package
# title: Key is not valid for too long
# description: >-
#   No more than the given number of days may lie between the creation of a key version and its expiry date.
#   A key without an expiry date is not judged here: another rule asks for the date. Nor is one that a
#   certificate manages, whose end is the end of the certificate. The list from Azure Resource Manager does
#   not tell whether a certificate manages a key: the evidence then says so, and --with-key-vault-data-plane
#   reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/about-keys-details
#     description: Key types, algorithms, operations and attributes
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
#     description: Configure cryptographic key auto-rotation in Azure Key Vault
# custom:
#   name: keyvault-key-maximum-validity
#   family: protection
#   severity: low
#   anchor: microsoft.keyvault/vaults/keys
#   facts:
#     needed: [key]
#     used: []
#   reads:
#     - key:properties.managed
#     - key:properties.attributes.exp
#     - key:properties.attributes.created
#   parameters:
#     days:
#       description: Longest acceptable number of days between creation and expiry.
#       value: 730
#       minimum: 1
#       maximum: 3650
#   rationale: >-
#     A date in ten years is no date: nobody will know any more what the key was for. A period that ends
#     while its makers are still there forces the change to be tried while it is easy.
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
package plumbline.rules.keyvault.keyvault_key_maximum_validity

import data.plumbline.lib.check
import data.plumbline.lib.keyvault

applies := check.all_of([
	keyvault.stands_alone("key"),
	check.exists("key", "properties.attributes.exp"),
])

holds := check.at_most_days_between(
	"key", "properties.attributes.created", "properties.attributes.exp",
	check.parameter("keyvault-key-maximum-validity", "days"),
)
