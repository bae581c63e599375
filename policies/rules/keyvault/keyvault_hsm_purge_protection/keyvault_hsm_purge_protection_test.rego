package plumbline.rules.keyvault.keyvault_hsm_purge_protection_test

import data.plumbline.rules.keyvault.keyvault_hsm_purge_protection as rule

hsm(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"hsm": {"state": "read", "value": {"properties": properties}}},
}

test_both_values if {
	rule.holds.is == "yes" with input as hsm({"enablePurgeProtection": true})
	rule.holds.is == "no" with input as hsm({"enablePurgeProtection": false})
}

test_absent_depends_on_the_source if {
	rule.holds.is == "no" with input as hsm({})
	rule.holds.is == "unknown" with input as object.union(hsm({}), {"source": "template"})
}
