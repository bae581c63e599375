# METADATA
# scope: package
# title: Vault's audit events are logged
# description: >-
#   A diagnostic setting of the vault must send its audit events to a destination (workspace, storage account,
#   event hub or partner). The category AuditEvent, the category group audit and the category group allLogs
#   each are enough; a setting without a destination, or with the log switched off, is not.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/general/howto-logging
#     description: Enable Key Vault logging
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings
#     description: Diagnostic settings in Azure Monitor
# custom:
#   name: keyvault-audit-logging
#   family: logging
#   severity: high
#   anchor: microsoft.keyvault/vaults
#   facts:
#     needed: [diagnosticSettings]
#     used: []
#   reads:
#     - diagnosticSettings:[].properties.workspaceId
#     - diagnosticSettings:[].properties.storageAccountId
#     - diagnosticSettings:[].properties.eventHubAuthorizationRuleId
#     - diagnosticSettings:[].properties.marketplacePartnerId
#     - diagnosticSettings:[].properties.logs
#     - diagnosticSettings:[].properties.logs[].enabled
#     - diagnosticSettings:[].properties.logs[].category
#     - diagnosticSettings:[].properties.logs[].categoryGroup
#   parameters: {}
#   rationale: >-
#     Audit events are the only record of who read which secret or used which key. Azure keeps none of them
#     unless a diagnostic setting sends them somewhere, so after an incident they cannot be had any more.
#   remediation:
#     az: |
#       az monitor diagnostic-settings create --name audit --resource VAULT_ID --workspace WORKSPACE_ID \
#         --logs '[{"categoryGroup": "audit", "enabled": true}]'
#     bicep: |
#       resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
#         name: 'audit'
#         scope: vault
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
#       resource "azurerm_monitor_diagnostic_setting" "audit" {
#         name                       = "audit"
#         target_resource_id         = azurerm_key_vault.vault.id
#         log_analytics_workspace_id = var.workspace_id
#         enabled_log {
#           category_group = "audit"
#         }
#       }
package plumbline.rules.keyvault.keyvault_audit_logging

import data.plumbline.lib.diagnostics

holds := diagnostics.logs("diagnosticSettings", "AuditEvent")
