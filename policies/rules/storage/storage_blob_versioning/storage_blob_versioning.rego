# METADATA
# scope: package
# title: Former versions of blobs are kept
# description: >-
#   The blob service of a storage account must have versioning switched on. It is off by default. Accounts
#   that cannot have it are not judged: those with a hierarchical namespace, those of kind FileStorage, and
#   premium accounts for page blobs.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/versioning-overview
#     description: Blob versioning
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-account-overview
#     description: Storage account overview
# custom:
#   name: storage-blob-versioning
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, blobService]
#     used: []
#   reads:
#     - account:kind
#     - account:sku.name
#     - account:properties.isHnsEnabled
#     - blobService:properties.isVersioningEnabled
#   parameters: {}
#   rationale: >-
#     Overwriting a blob destroys it as surely as deleting it, and ransomware overwrites. With versioning
#     each former state is one call away.
#   remediation:
#     az: |
#       az storage account blob-service-properties update --resource-group RESOURCE_GROUP --account-name ACCOUNT --enable-versioning true
#     bicep: |
#       resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           isVersioningEnabled: true
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         blob_properties {
#           versioning_enabled = true
#         }
#       }
package plumbline.rules.storage.storage_blob_versioning

import data.plumbline.lib.check
import data.plumbline.lib.storage

applies := check.all_of([
	storage.has_block_blobs,
	check.none_of([check.is_true("account", "properties.isHnsEnabled")]),
])

holds := check.is_true("blobService", "properties.isVersioningEnabled")
