# METADATA
# scope: package
# title: Dangerous operations raise an alert
# description: >-
#   For each operation of the parameter there must be an enabled activity-log alert whose scope is the whole
#   subscription. Its condition may name the operation, alone or among others, and a category; an alert that
#   is narrowed further, for instance to one caller or level, stays silent for the rest and does not count.
#   An alert is enabled unless it says otherwise. The evidence names each operation without an alert.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types
#     description: Types of Azure Monitor alerts
#   - ref: https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-activity-log-alert-rule
#     description: Create or edit an activity log alert rule
# custom:
#   name: activity-log-alerts
#   family: logging
#   severity: medium
#   anchor: microsoft.resources/subscriptions
#   facts:
#     needed: [subscription, activityLogAlerts]
#     used: []
#   reads:
#     - subscription:id
#     - activityLogAlerts:[].properties.enabled
#     - activityLogAlerts:[].properties.scopes
#     - activityLogAlerts:[].properties.scopes[]
#     - activityLogAlerts:[].properties.condition.allOf
#     - activityLogAlerts:[].properties.condition.allOf[].field
#     - activityLogAlerts:[].properties.condition.allOf[].equals
#     - activityLogAlerts:[].properties.condition.allOf[].anyOf
#     - activityLogAlerts:[].properties.condition.allOf[].anyOf[].field
#     - activityLogAlerts:[].properties.condition.allOf[].anyOf[].equals
#   parameters:
#     operations:
#       description: Operations that must raise an alert, with commas between them.
#       value: "Microsoft.Authorization/policyAssignments/write,Microsoft.Authorization/policyAssignments/delete,Microsoft.Network/networkSecurityGroups/write,Microsoft.Network/networkSecurityGroups/delete,Microsoft.Security/securitySolutions/write,Microsoft.Security/securitySolutions/delete,Microsoft.Sql/servers/firewallRules/write,Microsoft.Sql/servers/firewallRules/delete,Microsoft.Network/publicIPAddresses/write,Microsoft.Network/publicIPAddresses/delete,Microsoft.KeyVault/vaults/delete,Microsoft.Authorization/roleAssignments/write"
#   rationale: >-
#     Giving a right, opening a network or deleting a vault takes a second and is often the first step of an
#     attack. An alert makes somebody look while it still helps.
#   remediation:
#     az: |
#       az monitor activity-log alert create --resource-group RESOURCE_GROUP --name vault-deleted --scope /subscriptions/SUBSCRIPTION_ID \
#         --condition category=Administrative and operationName=Microsoft.KeyVault/vaults/delete --action-group ACTION_GROUP_ID
#     bicep: |
#       resource alert 'Microsoft.Insights/activityLogAlerts@2020-10-01' = {
#         name: 'vault-deleted'
#         location: 'Global'
#         properties: {
#           scopes: [subscription().id]
#           condition: {
#             allOf: [
#               { field: 'category', equals: 'Administrative' }
#               { field: 'operationName', equals: 'Microsoft.KeyVault/vaults/delete' }
#             ]
#           }
#           actions: {
#             actionGroups: [{ actionGroupId: actionGroup.id }]
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_monitor_activity_log_alert" "alert" {
#         name                = "vault-deleted"
#         resource_group_name = var.resource_group
#         location            = "global"
#         scopes              = [data.azurerm_subscription.current.id]
#         criteria {
#           category       = "Administrative"
#           operation_name = "Microsoft.KeyVault/vaults/delete"
#         }
#         action {
#           action_group_id = azurerm_monitor_action_group.group.id
#         }
#       }
package plumbline.rules.activity.activity_log_alerts

import data.plumbline.lib.check

operations := [trim_space(operation) | some operation in split(check.parameter("activity-log-alerts", "operations"), ",")]

holds := check.all_of([has_alert(operation) | some operation in operations])

alerts := check.items("activityLogAlerts", "")

# What does not depend on the operation is asked once of each alert, and of each of its conditions.
sound := [check.all_of([is_enabled(alert), covers_subscription(alert)]) | some alert in alerts.each]

conditions := [check.items(alert, "properties.condition.allOf") | some alert in alerts.each]

choices := [[check.items(one, "anyOf") | some one in those.each] | some those in conditions]

categories := [[is_category(one) | some one in those.each] | some those in conditions]

is_enabled(alert) := check.none_of([check.is_false(alert, "properties.enabled")])

has_alert(operation) := check.some_item(
	alerts, $"an enabled alert for {operation}",
	[check.all_of([sound[n], fires_for(n, operation)]) | some n, _ in alerts.each],
)

covers_subscription(alert) := check.some_item(scopes, "the subscription", [is_subscription(scope) | some scope in scopes.each]) if {
	scopes := check.items(alert, "properties.scopes")
}

is_subscription(scope) := check.same_resource(scope, "", "subscription", "id")

is_category(condition) := check.all_of([
	check.equals(condition, "field", "category"),
	check.one_of(condition, "equals", {"Administrative", "Security", "Policy"}),
])

# Some condition of the alert names the operation, and none of the others narrows it.
fires_for(n, operation) := check.all_of([
	check.some_item(conditions[n], operation, named),
	check.every_item(conditions[n], "nothing but categories and operations", [check.any_of([categories[n][k], one]) | some k, one in named]),
]) if {
	named := [names(condition, choices[n][k], operation) | some k, condition in conditions[n].each]
}

names(condition, any_of, operation) := check.any_of([
	names_alone(condition, operation),
	check.some_item(any_of, operation, [names_alone(choice, operation) | some choice in any_of.each]),
])

names_alone(leaf, operation) := check.all_of([
	check.equals(leaf, "field", "operationName"),
	check.equals(leaf, "equals", operation),
])
