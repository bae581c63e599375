# METADATA
# scope: package
# title: No access policy of the vault grants purge or everything
# description: >-
#   While access policies are in force, none may grant "all" or "purge" on keys, secrets, certificates or
#   storage. A vault that is authorised by Azure roles is not judged: there the policies have no effect.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/assign-access-policy
#     description: Assign a Key Vault access policy
#   - ref: https://learn.microsoft.com/azure/key-vault/general/rbac-access-policy
#     description: Azure role-based access control compared with access policies
# custom:
#   name: keyvault-access-policy-least-privilege
#   family: identity
#   severity: high
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.enableRbacAuthorization
#     - vault:properties.accessPolicies
#     - vault:properties.accessPolicies[].permissions.keys
#     - vault:properties.accessPolicies[].permissions.secrets
#     - vault:properties.accessPolicies[].permissions.certificates
#     - vault:properties.accessPolicies[].permissions.storage
#   parameters: {}
#   rationale: >-
#     Purge ends the protection of soft delete: whoever may purge can destroy a key, and with it all data that
#     the key encrypts, beyond recovery. "all" holds purge and every permission that the service adds later.
#   remediation:
#     az: |
#       # set-policy replaces the permissions of that principal: name what it needs, without purge.
#       az keyvault set-policy --name VAULT --object-id PRINCIPAL_ID \
#         --secret-permissions get list --key-permissions get wrapKey unwrapKey
#     bicep: |
#       resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
#         properties: {
#           accessPolicies: [
#             {
#               tenantId: tenant().tenantId
#               objectId: principalId
#               permissions: {
#                 secrets: ['get', 'list']
#                 keys: ['get', 'wrapKey', 'unwrapKey']
#               }
#             }
#           ]
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_access_policy" "application" {
#         key_vault_id       = azurerm_key_vault.vault.id
#         tenant_id          = data.azurerm_client_config.current.tenant_id
#         object_id          = var.principal_id
#         secret_permissions = ["Get", "List"]
#         key_permissions    = ["Get", "WrapKey", "UnwrapKey"]
#       }
package plumbline.rules.keyvault.keyvault_access_policy_least_privilege

import data.plumbline.lib.check

applies := check.none_of([check.is_true("vault", "properties.enableRbacAuthorization")])

policies := check.items("vault", "properties.accessPolicies")

holds := check.every_item(policies, "policies without all and purge", [spares(policy) | some policy in policies.each])

spares(policy) := check.none_of([
	check.includes(policy, "permissions.keys", {"all", "purge"}),
	check.includes(policy, "permissions.secrets", {"all", "purge"}),
	check.includes(policy, "permissions.certificates", {"all", "purge"}),
	check.includes(policy, "permissions.storage", {"all", "purge"}),
])
