# METADATA
# scope: package
# title: Container is private
# description: >-
#   A blob container must not be open to anonymous readers: its publicAccess is neither Blob nor Container, or
#   its storage account rules anonymous access out, which overrides the container.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-configure
#     description: Configure anonymous read access for containers and blobs
#   - ref: https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent
#     description: Remediate anonymous read access to blob data
# custom:
#   name: storage-container-private
#   family: identity
#   severity: high
#   anchor: microsoft.storage/storageaccounts/blobservices/containers
#   facts:
#     needed: [container, account]
#     used: []
#   reads:
#     - container:properties.publicAccess
#     - account:properties.allowBlobPublicAccess
#     - account:properties.creationTime
#   parameters: {}
#   rationale: >-
#     Everybody on the internet who knows or guesses the name reads a public container, without signing in and
#     without a trace of who it was. Lists of such names are collected and sold.
#   fix:
#     fact: container
#     path: properties.publicAccess
#     value: None
#   remediation:
#     az: |
#       az storage container-rm update --resource-group RESOURCE_GROUP --storage-account ACCOUNT \
#         --name CONTAINER --public-access off
#     bicep: |
#       resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
#         properties: {
#           publicAccess: 'None'
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_container" "container" {
#         container_access_type = "private"
#       }
package plumbline.rules.storage.storage_container_private

import data.plumbline.lib.check

holds := check.any_of([
	check.none_of([check.one_of("container", "properties.publicAccess", {"Blob", "Container"})]),
	check.is_false("account", "properties.allowBlobPublicAccess"),
])
