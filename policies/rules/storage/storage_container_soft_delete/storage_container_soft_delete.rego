# METADATA
# scope: package
# title: Deleted containers can be recovered
# description: >-
#   The blob service of a storage account must keep deleted containers for at least minimum_days
#   (containerDeleteRetentionPolicy). Soft delete for blobs is another setting and says nothing about
#   containers. An account of kind FileStorage has no containers and is not judged.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/soft-delete-container-overview
#     description: Soft delete for containers
#   - ref: https://learn.microsoft.com/azure/storage/blobs/soft-delete-container-enable
#     description: Enable and manage soft delete for containers
# custom:
#   name: storage-container-soft-delete
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, blobService]
#     used: []
#   reads:
#     - account:kind
#     - blobService:properties.containerDeleteRetentionPolicy.enabled
#     - blobService:properties.containerDeleteRetentionPolicy.days
#   parameters:
#     minimum_days:
#       description: Smallest acceptable number of days for which deleted containers are kept.
#       value: 7
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     Deleting a container takes all its blobs along in one call, and soft delete for blobs does not bring
#     them back. While the container is kept, undoing that is one command.
#   remediation:
#     az: |
#       az storage account blob-service-properties update --resource-group RESOURCE_GROUP --account-name ACCOUNT \
#         --enable-container-delete-retention true --container-delete-retention-days 14
#     bicep: |
#       resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           containerDeleteRetentionPolicy: {
#             enabled: true
#             days: 14
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         blob_properties {
#           container_delete_retention_policy {
#             days = 14
#           }
#         }
#       }
package plumbline.rules.storage.storage_container_soft_delete

import data.plumbline.lib.check
import data.plumbline.lib.storage

applies := storage.has_blobs

holds := check.all_of([
	check.is_true("blobService", "properties.containerDeleteRetentionPolicy.enabled"),
	check.at_least_number(
		"blobService", "properties.containerDeleteRetentionPolicy.days",
		check.parameter("storage-container-soft-delete", "minimum_days"),
	),
])
