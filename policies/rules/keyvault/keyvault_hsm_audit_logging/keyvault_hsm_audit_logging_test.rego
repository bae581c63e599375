package plumbline.rules.keyvault.keyvault_hsm_audit_logging_test

import data.plumbline.rules.keyvault.keyvault_hsm_audit_logging as rule

settings(logs) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"diagnosticSettings": {"state": "read", "value": [{"properties": {"workspaceId": "/w", "logs": logs}}]}},
}

test_each_way_is_enough if {
	every entry in [{"category": "AuditEvent"}, {"categoryGroup": "audit"}, {"categoryGroup": "allLogs"}] {
		rule.holds.is == "yes" with input as settings([object.union(entry, {"enabled": true})])
		rule.holds.is == "no" with input as settings([object.union(entry, {"enabled": false})])
	}
}
