# METADATA
# scope: package
# title: Logs are kept long enough
# description: >-
#   A workspace that a diagnostic setting sends to must keep data for at least the given number of days, or
#   without end (-1). The activity log is kept for 90 days in any workspace, whatever its retention says, as
#   Azure documents for the table AzureActivity. A storage account must have immutability for the whole account
#   or on every container of logs, or a lifecycle policy with an enabled rule for append blobs, which is what
#   Azure Monitor writes logs as: rules for block blobs alone never touch them. No rule for all append blobs
#   may delete them sooner. Which containers the prefixes of a rule mean is not judged, and neither are
#   retentions of single tables. Settings that only pass logs on, to event hubs or partners, are not judged.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure
#     description: Data retention in a Log Analytics workspace, and the tables that keep 90 days by default
#   - ref: https://learn.microsoft.com/azure/azure-monitor/essentials/migrate-to-azure-storage-lifecycle-policy
#     description: Retention of logs in storage accounts by lifecycle management
#   - ref: https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure
#     description: Structure of a lifecycle management policy
# custom:
#   name: diagnostics-retention
#   family: logging
#   severity: low
#   anchor: microsoft.insights/diagnosticsettings
#   facts:
#     needed: [destinations]
#     used: []
#   reads:
#     - destinations:[].kind
#     - destinations:[].found
#     - destinations:[].activityLog
#     - destinations:[].retentionInDays
#     - destinations:[].immutableStorageWithVersioning.enabled
#     - destinations:[].logContainers
#     - destinations:[].logContainers[].hasImmutabilityPolicy
#     - destinations:[].lifecycleRules
#     - destinations:[].lifecycleRules[].enabled
#     - destinations:[].lifecycleRules[].definition.filters.blobTypes
#     - destinations:[].lifecycleRules[].definition.filters.prefixMatch
#     - destinations:[].lifecycleRules[].definition.actions.baseBlob.delete.daysAfterModificationGreaterThan
#     - destinations:[].lifecycleRules[].definition.actions.baseBlob.delete.daysAfterCreationGreaterThan
#   parameters:
#     minimum_days:
#       description: The number of days that logs must be kept.
#       value: 90
#       minimum: 1
#       maximum: 4383
#   rationale: >-
#     An intrusion is found after weeks or months more often than after days. Logs that are gone by then, or
#     that an intruder could delete, tell nothing.
#   remediation:
#     az: |
#       az monitor log-analytics workspace update --resource-group RESOURCE_GROUP --workspace-name WORKSPACE --retention-time 90
#       az storage account management-policy create --resource-group RESOURCE_GROUP --account-name ACCOUNT --policy @policy.json
#     bicep: |
#       resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
#         name: 'logs'
#         location: location
#         properties: {
#           retentionInDays: 90
#         }
#       }
#     terraform: |
#       resource "azurerm_log_analytics_workspace" "logs" {
#         retention_in_days = 90
#       }
package plumbline.rules.diagnostics.diagnostics_retention

import data.plumbline.lib.check

applies := check.some_item(destinations, "a workspace or a storage account", [keeps(one) | some one in destinations.each])

holds := check.every_item(destinations, "destinations that keep logs long enough", [is_sound(one) | some one in destinations.each])

destinations := check.items("destinations", "")

days := check.parameter("diagnostics-retention", "minimum_days")

# A destination that passes logs on keeps none.
keeps(destination) := check.one_of(destination, "kind", {"workspace", "storageAccount"})

is_sound(destination) := check.any_of([
	check.none_of([keeps(destination)]),
	check.all_of([check.equals(destination, "kind", "workspace"), is_kept(destination)]),
	check.all_of([check.equals(destination, "kind", "storageAccount"), is_protected(destination)]),
])

is_kept(workspace) := check.any_of(array.concat(
	[
		check.at_least_number(workspace, "retentionInDays", days),
		check.equals(workspace, "retentionInDays", -1),
	],
	[activity_log_in(workspace) | days <= 90],
))

activity_log_in(workspace) := check.all_of([
	check.is_true(workspace, "found"),
	check.is_true(workspace, "activityLog"),
])

is_protected(account) := check.any_of([
	check.is_true(account, "immutableStorageWithVersioning.enabled"),
	every_container_is_immutable(account),
	has_lifecycle(account),
])

every_container_is_immutable(account) := check.all_of([
	check.some_item(containers, "a container of logs", [check.is_true(one, "hasImmutabilityPolicy") | some one in containers.each]),
	check.every_item(containers, "containers that are immutable", [check.is_true(one, "hasImmutabilityPolicy") | some one in containers.each]),
]) if {
	containers := check.items(account, "logContainers")
}

has_lifecycle(account) := check.all_of([
	check.some_item(rules, "an enabled rule for append blobs", [is_about_logs(rule) | some rule in rules.each]),
	check.every_item(rules, "rules that delete nothing too early", [check.none_of([is_early_for_all(rule)]) | some rule in rules.each]),
]) if {
	rules := check.items(account, "lifecycleRules")
}

is_about_logs(rule) := check.all_of([
	check.none_of([check.is_false(rule, "enabled")]),
	check.includes(rule, "definition.filters.blobTypes", {"appendBlob"}),
])

is_early_for_all(rule) := check.all_of([
	is_about_logs(rule),
	check.none_of([has_prefix(rule)]),
	check.any_of([
		check.at_most_number(rule, "definition.actions.baseBlob.delete.daysAfterModificationGreaterThan", days - 1),
		check.at_most_number(rule, "definition.actions.baseBlob.delete.daysAfterCreationGreaterThan", days - 1),
	]),
])

has_prefix(rule) := check.some_item(prefixes, "a prefix", [check.exists(one, "") | some one in prefixes.each]) if {
	prefixes := check.items(rule, "definition.filters.prefixMatch")
}
