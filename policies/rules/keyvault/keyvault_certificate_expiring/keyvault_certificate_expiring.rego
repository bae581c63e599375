# METADATA
# scope: package
# title: Certificate is renewed or does not expire soon
# description: >-
#   An enabled certificate must not be past its expiry date (attributes.exp), nor within the given number of
#   days of it when the scan runs, unless its policy renews it by itself (a lifetime action AutoRenew).
#   Certificates are read from the vault itself, when --with-key-vault-data-plane asks for it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/certificates/about-certificates
#     description: About Azure Key Vault certificates
#   - ref: https://learn.microsoft.com/azure/key-vault/certificates/tutorial-rotate-certificates
#     description: Update certificate auto-rotation in Key Vault
# custom:
#   name: keyvault-certificate-expiring
#   family: protection
#   severity: high
#   anchor: microsoft.keyvault/vaults/certificates
#   facts:
#     needed: [certificate, certificatePolicy]
#     used: []
#   reads:
#     - certificate:properties.attributes.enabled
#     - certificate:properties.attributes.exp
#     - certificatePolicy:properties.lifetimeActions
#     - certificatePolicy:properties.lifetimeActions[].action.actionType
#   parameters:
#     days:
#       description: Number of days before the expiry date from which on it counts as too near.
#       value: 30
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     An expired certificate stops every client that checks it, which is all of them, in the same minute. It
#     is the outage with the longest warning, and the one that is forgotten most often.
#   remediation:
#     az: |
#       # Write the policy to a file, change it, and set it.
#       az keyvault certificate show --vault-name VAULT --name CERTIFICATE --query policy > policy.json
#       az keyvault certificate set-attributes --vault-name VAULT --name CERTIFICATE --policy @policy.json
#     bicep: |
#       // Certificates cannot be declared in Bicep. Grant a pipeline the right to set them in the vault:
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
#         name: 'VAULT'
#       }
#     terraform: |
#       resource "azurerm_key_vault_certificate" "certificate" {
#         certificate_policy {
#           lifetime_action {
#             action {
#               action_type = "AutoRenew"
#             }
#             trigger {
#               lifetime_percentage = 80
#             }
#           }
#         }
#       }
package plumbline.rules.keyvault.keyvault_certificate_expiring

import data.plumbline.lib.check
import data.plumbline.lib.keyvault

holds := check.any_of([
	keyvault.outlasts("certificate", check.parameter("keyvault-certificate-expiring", "days")),
	check.some_item(actions, "an action AutoRenew", [renews(action) | some action in actions.each]),
])

actions := check.items("certificatePolicy", "properties.lifetimeActions")

renews(action) := check.equals(action, "action.actionType", "AutoRenew")
