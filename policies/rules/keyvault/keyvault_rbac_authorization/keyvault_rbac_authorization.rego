# METADATA
# scope: package
# title: Vault authorises data access by Azure roles
# description: >-
#   A key vault must use Azure role-based access control for its keys, secrets and certificates:
#   enableRbacAuthorization has to be true, not left to access policies.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/rbac-migration
#     description: Migrate from vault access policy to an Azure role-based access control permission model
#   - ref: https://learn.microsoft.com/azure/key-vault/general/access-control-default
#     description: Azure roles as the default access control from API version 2026-02-01
# custom:
#   name: keyvault-rbac-authorization
#   family: identity
#   severity: high
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.enableRbacAuthorization
#   parameters: {}
#   rationale: >-
#     With access policies anybody who may write the vault (a Contributor, for one) can grant himself its
#     secrets. Azure roles keep managing the vault and reading its content apart, can be given for one secret,
#     and take part in Privileged Identity Management.
#   remediation:
#     az: |
#       # Assign the data roles first: the access policies stop working at once.
#       az role assignment create --role "Key Vault Secrets User" --assignee PRINCIPAL_ID --scope VAULT_ID
#       az keyvault update --resource-group RESOURCE_GROUP --name VAULT --enable-rbac-authorization true
#     bicep: |
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
#         properties: {
#           enableRbacAuthorization: true
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault" "vault" {
#         rbac_authorization_enabled = true
#       }
package plumbline.rules.keyvault.keyvault_rbac_authorization

import data.plumbline.lib.check

holds := check.is_true("vault", "properties.enableRbacAuthorization")
