# METADATA
# scope: package
# title: Key rotates by itself
# description: >-
#   A key's rotation policy must hold a lifetime action of type Rotate, with any trigger. A policy that only
#   notifies does not rotate. A key that a certificate manages is not judged, because it is renewed with the
#   certificate. This needs a read of each key: where only the list could be read, the verdict is unknown.
#   The list from Azure Resource Manager does not tell whether a certificate manages a key: the evidence then
#   says so, and --with-key-vault-data-plane reads it.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
#     description: Configure cryptographic key auto-rotation in Azure Key Vault
# custom:
#   name: keyvault-key-rotation
#   family: identity
#   severity: medium
#   anchor: microsoft.keyvault/vaults/keys
#   facts:
#     needed: [key, keyDetail]
#     used: []
#   reads:
#     - key:properties.managed
#     - keyDetail:properties.rotationPolicy.lifetimeActions
#     - keyDetail:properties.rotationPolicy.lifetimeActions[].action.type
#   parameters: {}
#   rationale: >-
#     What a person has to remember is forgotten when that person leaves. A policy makes a new version on its
#     day, and services that follow the latest version use it without anybody noticing.
#   remediation:
#     az: |
#       az keyvault key rotation-policy update --vault-name VAULT --name KEY --value @policy.json
#     bicep: |
#       resource key 'Microsoft.KeyVault/vaults/keys@2025-05-01' = {
#         properties: {
#           kty: 'RSA'
#           rotationPolicy: {
#             attributes: {
#               expiryTime: 'P2Y'
#             }
#             lifetimeActions: [
#               {
#                 trigger: { timeBeforeExpiry: 'P30D' }
#                 action: { type: 'rotate' }
#               }
#             ]
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_key_vault_key" "key" {
#         rotation_policy {
#           expire_after         = "P2Y"
#           notify_before_expiry = "P29D"
#           automatic {
#             time_before_expiry = "P30D"
#           }
#         }
#       }
package plumbline.rules.keyvault.keyvault_key_rotation

import data.plumbline.lib.check
import data.plumbline.lib.keyvault

applies := keyvault.stands_alone("key")

holds := check.some_item(actions, "an action Rotate", [rotates(action) | some action in actions.each])

actions := check.items("keyDetail", "properties.rotationPolicy.lifetimeActions")

rotates(action) := check.equals(action, "action.type", "Rotate")
