# METADATA
# scope: package
# title: Use of the managed HSM is logged
# description: >-
#   A diagnostic setting of the managed HSM must send its audit events to a destination (workspace, storage
#   account, event hub or partner): the category AuditEvent, or the category group audit, or allLogs. Each
#   alone is enough.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/key-vault/managed-hsm/logging
#     description: Managed HSM logging
#   - ref: https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings
#     description: Diagnostic settings in Azure Monitor
# custom:
#   name: keyvault-hsm-audit-logging
#   family: logging
#   severity: high
#   anchor: microsoft.keyvault/managedhsms
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
#     The log is the only record of who used which key. Azure keeps none unless a diagnostic setting sends it
#     somewhere, so after an incident it cannot be had any more.
#   remediation:
#     az: |
#       az monitor diagnostic-settings create --name audit --resource HSM_ID \
#         --workspace WORKSPACE_ID --logs '[{"categoryGroup": "audit", "enabled": true}]'
#     bicep: |
#       resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
#         name: 'audit'
#         scope: hsm
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
#         target_resource_id         = azurerm_key_vault_managed_hardware_security_module.hsm.id
#         log_analytics_workspace_id = var.workspace_id
#         enabled_log {
#           category_group = "audit"
#         }
#       }
package plumbline.rules.keyvault.keyvault_hsm_audit_logging

import data.plumbline.lib.diagnostics

holds := diagnostics.logs("diagnosticSettings", "AuditEvent")
