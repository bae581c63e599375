# Diagnostic settings, which rules of many services ask the same question of.
package plumbline.lib.diagnostics

import data.plumbline.lib.check

# Some setting of the fact (an array of settings) sends the category to a destination. The category groups
# audit and allLogs hold every category that our rules ask for; each of the three ways alone is enough.
logs(fact, category) := check.some_item(settings, wanted, [sends(setting, category) | some setting in settings.each]) if {
	settings := check.items(fact, "")
	wanted := $"a setting that sends {category} to a destination"
}

# The settings of a storage service log what clients do with its data.
logs_data_access(fact) := check.all_of([
	logs(fact, "StorageRead"),
	logs(fact, "StorageWrite"),
	logs(fact, "StorageDelete"),
])

# One setting of the fact sends all of the categories to a destination.
logs_together(fact, categories) := check.some_item(settings, wanted, [sends_all(setting, categories) | some setting in settings.each]) if {
	settings := check.items(fact, "")
	wanted := $"a setting that sends {concat(", ", categories)} to a destination"
}

sends_all(setting, categories) := check.all_of(array.concat(
	[has_destination(setting)],
	[logs_category(setting, category) | some category in categories],
))

sends(setting, category) := check.all_of([has_destination(setting), logs_category(setting, category)])

has_destination(setting) := check.any_of([
	check.exists(setting, "properties.workspaceId"),
	check.exists(setting, "properties.storageAccountId"),
	check.exists(setting, "properties.eventHubAuthorizationRuleId"),
	check.exists(setting, "properties.marketplacePartnerId"),
])

logs_category(setting, category) := check.some_item(entries, wanted, [is_on(entry, category) | some entry in entries.each]) if {
	entries := check.items(setting, "properties.logs")
	wanted := $"{category}, audit or allLogs, enabled"
}

is_on(entry, category) := check.all_of([
	check.is_true(entry, "enabled"),
	check.any_of([
		check.equals(entry, "category", category),
		check.one_of(entry, "categoryGroup", {"audit", "allLogs"}),
	]),
])
