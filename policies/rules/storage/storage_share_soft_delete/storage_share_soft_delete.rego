# METADATA
# scope: package
# title: Deleted file shares can be recovered
# description: >-
#   The file service of a storage account must keep deleted shares for at least minimum_days
#   (shareDeleteRetentionPolicy). New accounts keep them for 7 days, so a template that says nothing is
#   compliant; a live read that does not report the policy is unknown, because old accounts keep nothing.
#   Accounts without file shares are not judged: those of kind BlobStorage or BlockBlobStorage, and premium
#   accounts for page blobs.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/files/storage-files-prevent-file-share-deletion
#     description: Soft delete of Azure file shares
#   - ref: https://learn.microsoft.com/azure/storage/files/storage-files-enable-soft-delete
#     description: Enable soft delete on Azure file shares
# custom:
#   name: storage-share-soft-delete
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, fileService]
#     used: []
#   reads:
#     - account:kind
#     - account:sku.name
#     - fileService:properties.shareDeleteRetentionPolicy.enabled
#     - fileService:properties.shareDeleteRetentionPolicy.days
#   parameters:
#     minimum_days:
#       description: Smallest acceptable number of days for which deleted shares are kept.
#       value: 7
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     Deleting a share takes all its files and snapshots along in one call. While it is kept, undoing that is
#     one command; afterwards it is gone.
#   remediation:
#     az: |
#       az storage account file-service-properties update --resource-group RESOURCE_GROUP --account-name ACCOUNT \
#         --enable-delete-retention true --delete-retention-days 14
#     bicep: |
#       resource fileService 'Microsoft.Storage/storageAccounts/fileServices@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           shareDeleteRetentionPolicy: {
#             enabled: true
#             days: 14
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         share_properties {
#           retention_policy {
#             days = 14
#           }
#         }
#       }
package plumbline.rules.storage.storage_share_soft_delete

import data.plumbline.lib.check
import data.plumbline.lib.storage

applies := storage.has_file_shares

holds := check.all_of([
	check.is_true("fileService", "properties.shareDeleteRetentionPolicy.enabled"),
	check.at_least_number(
		"fileService", "properties.shareDeleteRetentionPolicy.days",
		check.parameter("storage-share-soft-delete", "minimum_days"),
	),
])
