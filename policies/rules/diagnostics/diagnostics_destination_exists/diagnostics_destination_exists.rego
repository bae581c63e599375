# METADATA
# scope: package
# title: Logs are sent to a place that exists
# description: >-
#   Every destination of a diagnostic setting must exist, and a storage account must not receive the logs
#   that are about itself. A workspace or an account is missing where the scan listed all of its subscription
#   and it was not there. In a subscription outside the scan its existence is unknown, and so is that of event
#   hubs and of partners' solutions, which no scan lists.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings
#     description: Diagnostic settings in Azure Monitor
#   - ref: https://learn.microsoft.com/azure/storage/blobs/monitor-blob-storage
#     description: Monitor Azure Blob Storage
# custom:
#   name: diagnostics-destination-exists
#   family: logging
#   severity: medium
#   anchor: microsoft.insights/diagnosticsettings
#   facts:
#     needed: [destinations]
#     used: []
#   reads:
#     - destinations:[].found
#     - destinations:[].ofSource
#   parameters: {}
#   rationale: >-
#     A setting outlives the workspace or account that it names, and nothing complains: the logs are gone, and
#     that comes to light when somebody needs them. An account that logs into itself logs the writing of its
#     logs, without end, and whoever can change the data can change its trace.
#   remediation:
#     az: |
#       az monitor diagnostic-settings update --name SETTING --resource RESOURCE_ID --workspace WORKSPACE_ID
#     bicep: |
#       resource setting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
#         name: 'audit'
#         scope: vault
#         properties: {
#           workspaceId: workspace.id
#           logs: [{ categoryGroup: 'allLogs', enabled: true }]
#         }
#       }
#     terraform: |
#       resource "azurerm_monitor_diagnostic_setting" "audit" {
#         name                       = "audit"
#         target_resource_id         = azurerm_key_vault.vault.id
#         log_analytics_workspace_id = azurerm_log_analytics_workspace.workspace.id
#         enabled_log {
#           category_group = "allLogs"
#         }
#       }
package plumbline.rules.diagnostics.diagnostics_destination_exists

import data.plumbline.lib.check

holds := check.every_item(destinations, "destinations that exist and are not the source", [is_sound(one) | some one in destinations.each])

destinations := check.items("destinations", "")

is_sound(destination) := check.all_of([
	check.is_true(destination, "found"),
	check.is_false(destination, "ofSource"),
])
