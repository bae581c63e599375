# METADATA
# scope: package
# title: Storage account has an approved private endpoint
# description: >-
#   Some private endpoint connection of the storage account must be in state Approved. One that is pending,
#   rejected or disconnected does not count. A template tells only of endpoints in the same deployment;
#   without one there the verdict is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-private-endpoints
#     description: Use private endpoints for Azure Storage
#   - ref: https://learn.microsoft.com/azure/private-link/manage-private-endpoint
#     description: Manage Azure private endpoints and their approval
# custom:
#   name: storage-private-endpoint
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.privateEndpointConnections
#     - account:properties.privateEndpointConnections[].properties.privateLinkServiceConnectionState.status
#   parameters: {}
#   rationale: >-
#     Through a private endpoint the traffic stays inside the own networks and network rules can be closed to
#     everybody else. Without one, the clients depend on the public address, and so does the attacker.
#   remediation:
#     az: |
#       az network private-endpoint create --resource-group RESOURCE_GROUP --name storage-endpoint --subnet SUBNET_ID \
#         --private-connection-resource-id ACCOUNT_ID --group-id blob --connection-name blob
#     bicep: |
#       resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
#         name: 'storage-endpoint'
#         location: location
#         properties: {
#           subnet: { id: subnetId }
#           privateLinkServiceConnections: [
#             {
#               name: 'blob'
#               properties: {
#                 privateLinkServiceId: account.id
#                 groupIds: ['blob']
#               }
#             }
#           ]
#         }
#       }
#     terraform: |
#       resource "azurerm_private_endpoint" "storage" {
#         name                = "storage-endpoint"
#         resource_group_name = var.resource_group
#         location            = var.location
#         subnet_id           = var.subnet_id
#         private_service_connection {
#           name                           = "blob"
#           private_connection_resource_id = azurerm_storage_account.account.id
#           subresource_names              = ["blob"]
#           is_manual_connection           = false
#         }
#       }
package plumbline.rules.storage.storage_private_endpoint

import data.plumbline.lib.network

holds := network.has_approved_endpoint("account")
