# METADATA
# scope: package
# title: Activity log is exported
# description: >-
#   One diagnostic setting of the subscription must send the categories Administrative, Security, Alert and
#   Policy of its activity log to a destination (workspace, storage account, event hub or partner). Several
#   settings that share them do not count: no place would have the whole story.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/activity-log
#     description: Activity log in Azure Monitor
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings
#     description: Diagnostic settings in Azure Monitor
# custom:
#   name: activity-log-export
#   family: logging
#   severity: high
#   anchor: microsoft.resources/subscriptions
#   facts:
#     needed: [activityLogDiagnosticSettings]
#     used: []
#   reads:
#     - activityLogDiagnosticSettings:[].properties.workspaceId
#     - activityLogDiagnosticSettings:[].properties.storageAccountId
#     - activityLogDiagnosticSettings:[].properties.eventHubAuthorizationRuleId
#     - activityLogDiagnosticSettings:[].properties.marketplacePartnerId
#     - activityLogDiagnosticSettings:[].properties.logs
#     - activityLogDiagnosticSettings:[].properties.logs[].enabled
#     - activityLogDiagnosticSettings:[].properties.logs[].category
#     - activityLogDiagnosticSettings:[].properties.logs[].categoryGroup
#   parameters: {}
#   rationale: >-
#     Azure keeps the activity log for 90 days. Who gave whom which right, and what was deleted, is often
#     asked later, and then only an export can tell.
#   remediation:
#     az: |
#       az monitor diagnostic-settings subscription create --name activity --location westeurope --workspace WORKSPACE_ID \
#         --logs '[{"category":"Administrative","enabled":true},{"category":"Security","enabled":true},{"category":"Alert","enabled":true},{"category":"Policy","enabled":true}]'
#     bicep: |
#       targetScope = 'subscription'
#
#       resource activity 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
#         name: 'activity'
#         properties: {
#           workspaceId: workspaceId
#           logs: [for category in ['Administrative', 'Security', 'Alert', 'Policy']: {
#             category: category
#             enabled: true
#           }]
#         }
#       }
#     terraform: |
#       resource "azurerm_monitor_diagnostic_setting" "activity" {
#         name                       = "activity"
#         target_resource_id         = data.azurerm_subscription.current.id
#         log_analytics_workspace_id = var.workspace_id
#         enabled_log {
#           category = "Administrative"
#         }
#         enabled_log {
#           category = "Security"
#         }
#         enabled_log {
#           category = "Alert"
#         }
#         enabled_log {
#           category = "Policy"
#         }
#       }
package plumbline.rules.activity.activity_log_export

import data.plumbline.lib.diagnostics

holds := diagnostics.logs_together("activityLogDiagnosticSettings", ["Administrative", "Security", "Alert", "Policy"])
