# METADATA
# scope: package
# title: Certificates are issued for a year at most
# description: >-
#   The issuance policy of a certificate must ask for a validity of at most the given number of months
#   (x509_props.validity_months). A policy that does not say it is unknown. Certificates are read from the
#   vault itself, when --with-key-vault-data-plane asks for it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/certificates/about-certificates
#     description: About Azure Key Vault certificates
#   - ref: https://learn.microsoft.com/azure/key-vault/certificates/tutorial-rotate-certificates
#     description: Update certificate auto-rotation in Key Vault
# custom:
#   name: keyvault-certificate-validity
#   family: protection
#   severity: medium
#   anchor: microsoft.keyvault/vaults/certificates
#   facts:
#     needed: [certificatePolicy]
#     used: []
#   reads:
#     - certificatePolicy:properties.x509Props.validityMonths
#   parameters:
#     maximum_months:
#       description: Longest acceptable validity of a certificate, in months.
#       value: 12
#       minimum: 1
#       maximum: 36
#   rationale: >-
#     A certificate cannot be called back reliably: a lost private key works until the end of its validity.
#     Short validity also makes renewal a habit, and public authorities issue nothing longer any more.
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
#           x509_certificate_properties {
#             subject            = "CN=service.contoso.net"
#             validity_in_months = 12
#             key_usage          = ["digitalSignature"]
#           }
#         }
#       }
package plumbline.rules.keyvault.keyvault_certificate_validity

import data.plumbline.lib.check

holds := check.at_most_number(
	"certificatePolicy", "properties.x509Props.validityMonths",
	check.parameter("keyvault-certificate-validity", "maximum_months"),
)
