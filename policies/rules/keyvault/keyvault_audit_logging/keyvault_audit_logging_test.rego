package plumbline.rules.keyvault.keyvault_audit_logging_test

import data.plumbline.rules.keyvault.keyvault_audit_logging as rule

settings(list) := {
	"source": "azure",
	"apiVersion": "2021-05-01-preview",
	"facts": {
		"diagnosticSettings": {"state": "read", "value": list},
	},
}

setting(logs) := {"properties": {"workspaceId": "/subscriptions/s/workspaces/w", "logs": logs}}

test_any_of_the_three_ways if {
	every log in [{"category": "AuditEvent"}, {"categoryGroup": "audit"}, {"categoryGroup": "allLogs"}] {
		rule.holds.is == "yes" with input as settings([setting([object.union(log, {"enabled": true})])])
	}
}

test_destination_needed if {
	rule.holds.is == "no" with input as settings([{"properties": {"workspaceId": "", "logs": [{"categoryGroup": "audit", "enabled": true}]}}])
}

test_no_settings if {
	rule.holds.is == "no" with input as settings([])
}
