# METADATA
# scope: package
# title: Reads, writes and deletions in the queue service are logged
# description: >-
#   Diagnostic settings of the account's queue service must send StorageRead, StorageWrite and StorageDelete
#   to a destination (workspace, storage account, event hub or partner), by category or by the category group
#   audit or allLogs; several settings may share them. The account's own setting carries metrics only and
#   does not count. Accounts without queues are not judged: those of kind BlobStorage, BlockBlobStorage or
#   FileStorage, and premium accounts for page blobs.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/queues/monitor-queue-storage
#     description: Monitor Azure Queue Storage
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings
#     description: Diagnostic settings in Azure Monitor
# custom:
#   name: storage-queue-logging
#   family: logging
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, queueDiagnosticSettings]
#     used: []
#   reads:
#     - account:kind
#     - account:sku.name
#     - queueDiagnosticSettings:[].properties.workspaceId
#     - queueDiagnosticSettings:[].properties.storageAccountId
#     - queueDiagnosticSettings:[].properties.eventHubAuthorizationRuleId
#     - queueDiagnosticSettings:[].properties.marketplacePartnerId
#     - queueDiagnosticSettings:[].properties.logs
#     - queueDiagnosticSettings:[].properties.logs[].enabled
#     - queueDiagnosticSettings:[].properties.logs[].category
#     - queueDiagnosticSettings:[].properties.logs[].categoryGroup
#   parameters: {}
#   rationale: >-
#     Resource logs are the only record of who read, changed or deleted what. Azure keeps none of them unless
#     a diagnostic setting sends them somewhere, so after an incident they cannot be had any more.
#   remediation:
#     az: |
#       az monitor diagnostic-settings create --name queue --resource ACCOUNT_ID/queueServices/default \
#         --workspace WORKSPACE_ID --logs '[{"categoryGroup": "audit", "enabled": true}]'
#     bicep: |
#       resource queuelogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
#         name: 'queue'
#         scope: queueService
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
#       resource "azurerm_monitor_diagnostic_setting" "queue" {
#         name                       = "queue"
#         target_resource_id         = "${azurerm_storage_account.account.id}/queueServices/default"
#         log_analytics_workspace_id = var.workspace_id
#         enabled_log {
#           category_group = "audit"
#         }
#       }
package plumbline.rules.storage.storage_queue_logging

import data.plumbline.lib.diagnostics
import data.plumbline.lib.storage

applies := storage.has_queues_and_tables

holds := diagnostics.logs_data_access("queueDiagnosticSettings")
