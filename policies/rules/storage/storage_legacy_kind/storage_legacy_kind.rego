# METADATA
# scope: package
# title: Account is of a current kind
# description: >-
#   A storage account must be of kind StorageV2, BlockBlobStorage or FileStorage. Storage (general-purpose
#   v1) and BlobStorage are legacy kinds. A declaration without a kind can only be one of an API version that
#   knew no other than Storage. A kind that this rule does not know is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-account-overview
#     description: Storage account overview
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-account-upgrade
#     description: Upgrade to a general-purpose v2 storage account
# custom:
#   name: storage-legacy-kind
#   family: protection
#   severity: low
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:kind
#   parameters: {}
#   rationale: >-
#     Legacy accounts lack lifecycle policies, tiers, versioning or redundancy across zones, and Microsoft
#     retires them: the upgrade is better made on a chosen day, and it needs no downtime.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --set kind=StorageV2 --access-tier Hot
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         kind: 'StorageV2'
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         account_kind = "StorageV2"
#       }
package plumbline.rules.storage.storage_legacy_kind

import data.plumbline.lib.check

scale := ["Storage", "BlobStorage", "BlockBlobStorage", "FileStorage", "StorageV2"]

holds := check.at_least("account", "kind", scale, "BlockBlobStorage")
