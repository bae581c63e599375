# METADATA
# scope: package
# title: Vault has an approved private endpoint
# description: >-
#   Some private endpoint connection of the vault must be in state Approved. One that is pending, rejected or
#   disconnected does not count. A template tells only of endpoints in the same deployment; without one there
#   the verdict is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/private-link-service
#     description: Integrate Key Vault with Azure Private Link
#   - ref: https://learn.microsoft.com/azure/private-link/manage-private-endpoint
#     description: Manage Azure private endpoints and their approval
# custom:
#   name: keyvault-private-endpoint
#   family: protection
#   severity: medium
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [vault]
#     used: []
#   reads:
#     - vault:properties.privateEndpointConnections
#     - vault:properties.privateEndpointConnections[].properties.privateLinkServiceConnectionState.status
#   parameters: {}
#   rationale: >-
#     Through a private endpoint the traffic stays inside the own networks and network rules can be closed to
#     everybody else. Without one, the clients depend on the public address, and so does the attacker.
#   remediation:
#     az: |
#       az network private-endpoint create --resource-group RESOURCE_GROUP --name vault-endpoint --subnet SUBNET_ID \
#         --private-connection-resource-id VAULT_ID --group-id vault --connection-name vault
#     bicep: |
#       resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
#         name: 'vault-endpoint'
#         location: location
#         properties: {
#           subnet: { id: subnetId }
#           privateLinkServiceConnections: [
#             {
#               name: 'vault'
#               properties: {
#                 privateLinkServiceId: vault.id
#                 groupIds: ['vault']
#               }
#             }
#           ]
#         }
#       }
#     terraform: |
#       resource "azurerm_private_endpoint" "vault" {
#         name                = "vault-endpoint"
#         resource_group_name = var.resource_group
#         location            = var.location
#         subnet_id           = var.subnet_id
#         private_service_connection {
#           name                           = "vault"
#           private_connection_resource_id = azurerm_key_vault.vault.id
#           subresource_names              = ["vault"]
#           is_manual_connection           = false
#         }
#       }
package plumbline.rules.keyvault.keyvault_private_endpoint

import data.plumbline.lib.network

holds := network.has_approved_endpoint("vault")
