package plumbline.rules.keyvault.keyvault_soft_delete_retention_test

import data.plumbline.rules.keyvault.keyvault_soft_delete_retention as rule

vault(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"vault": {"state": "read", "value": {"properties": properties}}},
}

test_minimum_is_allowed if {
	rule.holds.is == "yes" with input as vault({"softDeleteRetentionInDays": 30})
	rule.holds.is == "no" with input as vault({"softDeleteRetentionInDays": 29})
}

test_absent_is_ninety_days if {
	rule.holds.is == "yes" with input as vault({})
}

test_parameter_decides if {
	rule.holds.is == "no" with input as vault({"softDeleteRetentionInDays": 60})
		with data.plumbline.parameters as {"keyvault-soft-delete-retention": {"minimum_days": 90}}
}
