# METADATA
# scope: package
# title: Account that receives logs is closed
# description: >-
#   A storage account to which a diagnostic setting sends the activity log, or the logs of a vault, a managed
#   HSM or a storage service, must refuse anonymous access and be closed to networks that nobody named:
#   public network access Disabled or left to a perimeter, or a firewall that denies by default. Accounts
#   that receive no such logs are not judged.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent
#     description: Remediate anonymous read access to blob data
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-network-security
#     description: Azure Storage firewall and virtual network rules
# custom:
#   name: activity-log-account-private
#   family: logging
#   severity: high
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, logSources]
#     used: []
#   reads:
#     - logSources:[].id
#     - account:properties.allowBlobPublicAccess
#     - account:properties.creationTime
#     - account:properties.publicNetworkAccess
#     - account:properties.networkAcls.defaultAction
#   parameters: {}
#   rationale: >-
#     Logs tell an intruder who has which rights and what is watched, and changing them removes the trace.
#     The account that keeps them deserves more protection than what they are about.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --allow-blob-public-access false --default-action Deny --bypass AzureServices
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           allowBlobPublicAccess: false
#           networkAcls: {
#             defaultAction: 'Deny'
#             bypass: 'AzureServices'
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         allow_nested_items_to_be_public = false
#         network_rules {
#           default_action = "Deny"
#           bypass         = ["AzureServices"]
#         }
#       }
package plumbline.rules.activity.activity_log_account_private

import data.plumbline.lib.check
import data.plumbline.lib.storage

applies := check.some_item(sources, "a diagnostic setting that sends logs here", [check.exists(one, "id") | some one in sources.each])

sources := check.items("logSources", "")

holds := check.all_of([
	check.is_false("account", "properties.allowBlobPublicAccess"),
	storage.is_closed_by_default,
])
