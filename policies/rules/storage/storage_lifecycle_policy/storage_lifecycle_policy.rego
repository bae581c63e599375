# METADATA
# scope: package
# title: Old data is tidied up by a policy
# description: >-
#   A general-purpose v2 account must have a lifecycle management policy with an enabled rule; a rule is
#   enabled unless it says otherwise. Accounts of other kinds are not judged. Among them is general-purpose
#   v1, because Azure supports lifecycle policies only from v2 on, and so are premium accounts, which hold
#   page blobs that no policy touches.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-overview
#     description: Azure Blob Storage lifecycle management
#   - ref: https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure
#     description: Structure of a lifecycle management policy
# custom:
#   name: storage-lifecycle-policy
#   family: protection
#   severity: low
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, managementPolicy]
#     used: []
#   reads:
#     - account:kind
#     - account:sku.name
#     - managementPolicy:properties.policy.rules
#     - managementPolicy:properties.policy.rules[].enabled
#   parameters: {}
#   rationale: >-
#     Data that nobody deletes is paid for and, worse, can be stolen long after it was of use. A policy
#     applies the retention that was agreed on without anybody remembering it.
#   remediation:
#     az: |
#       az storage account management-policy create --resource-group RESOURCE_GROUP --account-name ACCOUNT --policy @policy.json
#     bicep: |
#       resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           policy: {
#             rules: [
#               {
#                 name: 'old'
#                 enabled: true
#                 type: 'Lifecycle'
#                 definition: {
#                   filters: { blobTypes: ['blockBlob'] }
#                   actions: {
#                     baseBlob: { delete: { daysAfterModificationGreaterThan: 365 } }
#                   }
#                 }
#               }
#             ]
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_management_policy" "lifecycle" {
#         storage_account_id = azurerm_storage_account.account.id
#         rule {
#           name    = "old"
#           enabled = true
#           filters {
#             blob_types = ["blockBlob"]
#           }
#           actions {
#             base_blob {
#               delete_after_days_since_modification_greater_than = 365
#             }
#           }
#         }
#       }
package plumbline.rules.storage.storage_lifecycle_policy

import data.plumbline.lib.check
import data.plumbline.lib.storage

applies := check.all_of([
	check.equals("account", "kind", "StorageV2"),
	check.none_of([storage.holds_page_blobs_only]),
])

holds := check.some_item(rules, "an enabled rule", [is_enabled(rule) | some rule in rules.each])

rules := check.items("managementPolicy", "properties.policy.rules")

is_enabled(rule) := check.none_of([check.is_false(rule, "enabled")])
