# METADATA
# scope: package
# title: Deleted blobs can be recovered
# description: >-
#   The blob service of a storage account must keep deleted and overwritten blobs for at least minimum_days
#   (deleteRetentionPolicy). Soft delete for containers is another setting and says nothing about blobs. An
#   account of kind FileStorage has no blobs and is not judged.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview
#     description: Soft delete for blobs
#   - ref: https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-enable
#     description: Enable soft delete for blobs
# custom:
#   name: storage-blob-soft-delete
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, blobService]
#     used: []
#   reads:
#     - account:kind
#     - blobService:properties.deleteRetentionPolicy.enabled
#     - blobService:properties.deleteRetentionPolicy.days
#   parameters:
#     minimum_days:
#       description: Smallest acceptable number of days for which deleted blobs are kept.
#       value: 7
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     A wrong script, or an intruder who wants a ransom, deletes blobs faster than anybody notices. While they
#     are kept, undoing that is one command; afterwards they are gone.
#   remediation:
#     az: |
#       az storage account blob-service-properties update --resource-group RESOURCE_GROUP --account-name ACCOUNT \
#         --enable-delete-retention true --delete-retention-days 14
#     bicep: |
#       resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           deleteRetentionPolicy: {
#             enabled: true
#             days: 14
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         blob_properties {
#           delete_retention_policy {
#             days = 14
#           }
#         }
#       }
package plumbline.rules.storage.storage_blob_soft_delete

import data.plumbline.lib.check

applies := check.none_of([check.equals("account", "kind", "FileStorage")])

holds := check.all_of([
	check.is_true("blobService", "properties.deleteRetentionPolicy.enabled"),
	check.at_least_number(
		"blobService", "properties.deleteRetentionPolicy.days",
		check.parameter("storage-blob-soft-delete", "minimum_days"),
	),
])
