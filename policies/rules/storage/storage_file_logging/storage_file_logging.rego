# METADATA
# scope: package
# title: Reads, writes and deletions in the file service are logged
# description: >-
#   Diagnostic settings of the account's file service must send StorageRead, StorageWrite and StorageDelete
#   to a destination (workspace, storage account, event hub or partner), by category or by the category group
#   audit or allLogs; several settings may share them. The account's own setting carries metrics only and
#   does not count. Accounts without file shares are not judged: those of kind BlobStorage or
#   BlockBlobStorage, and premium accounts for page blobs.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/files/storage-files-monitoring
#     description: Monitor Azure Files
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings
#     description: Diagnostic settings in Azure Monitor
# custom:
#   name: storage-file-logging
#   family: logging
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, fileDiagnosticSettings]
#     used: []
#   reads:
#     - account:kind
#     - account:sku.name
#     - fileDiagnosticSettings:[].properties.workspaceId
#     - fileDiagnosticSettings:[].properties.storageAccountId
#     - fileDiagnosticSettings:[].properties.eventHubAuthorizationRuleId
#     - fileDiagnosticSettings:[].properties.marketplacePartnerId
#     - fileDiagnosticSettings:[].properties.logs
#     - fileDiagnosticSettings:[].properties.logs[].enabled
#     - fileDiagnosticSettings:[].properties.logs[].category
#     - fileDiagnosticSettings:[].properties.logs[].categoryGroup
#   parameters: {}
#   rationale: >-
#     Resource logs are the only record of who read, changed or deleted what. Azure keeps none of them unless
#     a diagnostic setting sends them somewhere, so after an incident they cannot be had any more.
#   remediation:
#     az: |
#       az monitor diagnostic-settings create --name file --resource ACCOUNT_ID/fileServices/default \
#         --workspace WORKSPACE_ID --logs '[{"categoryGroup": "audit", "enabled": true}]'
#     bicep: |
#       resource filelogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
#         name: 'file'
#         scope: fileService
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
#       resource "azurerm_monitor_diagnostic_setting" "file" {
#         name                       = "file"
#         target_resource_id         = "${azurerm_storage_account.account.id}/fileServices/default"
#         log_analytics_workspace_id = var.workspace_id
#         enabled_log {
#           category_group = "audit"
#         }
#       }
package plumbline.rules.storage.storage_file_logging

import data.plumbline.lib.diagnostics
import data.plumbline.lib.storage

applies := storage.has_file_shares

holds := diagnostics.logs_data_access("fileDiagnosticSettings")
