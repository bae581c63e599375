# METADATA
# scope: package
# title: Reads, writes and deletions of blobs are logged
# description: >-
#   Diagnostic settings of the account's blob service must send StorageRead, StorageWrite and StorageDelete to a
#   destination (workspace, storage account, event hub or partner), by category or by the category group audit
#   or allLogs. One setting may log all three, or several share them: Azure allows five, and reads are often
#   sent elsewhere because they are many. The account's own setting carries metrics only and does not count. An
#   account of kind FileStorage has no blobs and is not judged.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/monitor-blob-storage
#     description: Monitor Azure Blob Storage
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings
#     description: Diagnostic settings in Azure Monitor
# custom:
#   name: storage-blob-logging
#   family: logging
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, blobDiagnosticSettings]
#     used: []
#   reads:
#     - account:kind
#     - blobDiagnosticSettings:[].properties.workspaceId
#     - blobDiagnosticSettings:[].properties.storageAccountId
#     - blobDiagnosticSettings:[].properties.eventHubAuthorizationRuleId
#     - blobDiagnosticSettings:[].properties.marketplacePartnerId
#     - blobDiagnosticSettings:[].properties.logs
#     - blobDiagnosticSettings:[].properties.logs[].enabled
#     - blobDiagnosticSettings:[].properties.logs[].category
#     - blobDiagnosticSettings:[].properties.logs[].categoryGroup
#   parameters: {}
#   rationale: >-
#     Resource logs are the only record of who read, changed or deleted which blob. Azure keeps none of them
#     unless a diagnostic setting sends them somewhere, so after an incident they cannot be had any more.
#   remediation:
#     az: |
#       az monitor diagnostic-settings create --name blobs --resource ACCOUNT_ID/blobServices/default \
#         --workspace WORKSPACE_ID --logs '[{"categoryGroup": "audit", "enabled": true}]'
#     bicep: |
#       resource blobs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
#         name: 'blobs'
#         scope: blobService
#         properties: {
#           workspaceId: workspaceId
#           logs: [
#             {
#               categoryGroup: 'audit'
#               enabled: true
#             }
#           ]
#         }
#       }
#     terraform: |
#       resource "azurerm_monitor_diagnostic_setting" "blobs" {
#         name                       = "blobs"
#         target_resource_id         = "${azurerm_storage_account.account.id}/blobServices/default"
#         log_analytics_workspace_id = var.workspace_id
#         enabled_log {
#           category_group = "audit"
#         }
#       }
package plumbline.rules.storage.storage_blob_logging

import data.plumbline.lib.check
import data.plumbline.lib.diagnostics

applies := check.none_of([check.equals("account", "kind", "FileStorage")])

holds := check.all_of([
	diagnostics.logs("blobDiagnosticSettings", "StorageRead"),
	diagnostics.logs("blobDiagnosticSettings", "StorageWrite"),
	diagnostics.logs("blobDiagnosticSettings", "StorageDelete"),
])
