# METADATA
# scope: package
# title: Secret says what it is
# description: >-
#   An enabled secret must have a content type, for instance "connection string" or "application/x-pkcs12".
#   One that a certificate manages is not judged: the service sets its content type. The list from Azure
#   Resource Manager does not tell whether a certificate manages a secret: the evidence then says so, and
#   --with-key-vault-data-plane reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/about-secrets
#     description: About Azure Key Vault secrets
#   - ref: https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation
#     description: Automate the rotation of a secret
# custom:
#   name: keyvault-secret-content-type
#   family: protection
#   severity: low
#   anchor: microsoft.keyvault/vaults/secrets
#   facts:
#     needed: [secret]
#     used: []
#   reads:
#     - secret:properties.attributes.enabled
#     - secret:properties.managed
#     - secret:properties.contentType
#   parameters: {}
#   rationale: >-
#     A secret is opaque by design. Who has to rotate it, or to judge whether its loss is a disaster, needs
#     to know what it opens, and cannot find out by looking at its value.
#   remediation:
#     az: |
#       az keyvault secret set-attributes --vault-name VAULT --name SECRET --content-type 'database password'
#     bicep: |
#       resource secret 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = {
#         properties: {
#           contentType: 'database password'
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_secret" "secret" {
#         content_type = "database password"
#       }
package plumbline.rules.keyvault.keyvault_secret_content_type

import data.plumbline.lib.check
import data.plumbline.lib.keyvault

applies := keyvault.stands_alone("secret")

holds := check.any_of([
	keyvault.is_disabled("secret"),
	check.exists("secret", "properties.contentType"),
])
