package plumbline.rules.activity.activity_log_alerts_test

import data.plumbline.rules.activity.activity_log_alerts as rule

alert(scope, conditions) := {"properties": {"scopes": [scope], "condition": {"allOf": conditions}}}

named(operation) := {"field": "operationName", "equals": operation}

subscription(alerts) := {
	"source": "azure",
	"apiVersion": "2022-12-01",
	"facts": {
		"subscription": {"state": "read", "value": {"id": "/subscriptions/a"}},
		"activityLogAlerts": {"state": "read", "value": alerts},
	},
}

one_operation := {"activity-log-alerts": {"operations": "Microsoft.KeyVault/vaults/delete"}}

wanted := named("Microsoft.KeyVault/vaults/delete")

test_condition if {
	every row in [
		[[wanted], "yes"], [[{"field": "category", "equals": "Administrative"}, wanted], "yes"],
		[[{"anyOf": [named("other"), named("microsoft.keyvault/vaults/delete")]}], "yes"],
		[[named("other")], "no"], [[], "no"], [[wanted, {"field": "caller", "equals": "me"}], "no"],
		[[wanted, {"field": "level", "equals": "Error"}], "no"], [[{"field": "category", "equals": "ServiceHealth"}, wanted], "no"],
	] {
		rule.holds.is == row[1] with input as subscription([alert("/subscriptions/a", row[0])])
			with data.plumbline.parameters as one_operation
	}
}

test_scope if {
	every row in [["subscriptions/A", "yes"], ["/subscriptions/a/resourceGroups/g", "no"], ["/subscriptions/b", "no"]] {
		rule.holds.is == row[1] with input as subscription([alert(row[0], [wanted])])
			with data.plumbline.parameters as one_operation
	}
}

test_every_operation_needs_one if {
	answer := rule.holds with input as subscription([alert("/subscriptions/a", [wanted])])
	answer.is == "no"
	missing := {seen.expected | some seen in answer.evidence; startswith(seen.expected, "an enabled alert for ")}
	count(missing) == 11
}
