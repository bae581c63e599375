package plumbline.rules.keyvault.keyvault_key_maximum_validity_test

import data.plumbline.rules.keyvault.keyvault_key_maximum_validity as rule

key(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"key": {"state": "read", "value": {"properties": properties}}},
}

test_limit_is_allowed if {
	rule.holds.is == "yes" with input as key({"attributes": {"created": 1000, "exp": 63073000}})
	rule.holds.is == "no" with input as key({"attributes": {"created": 1000, "exp": 63073001}})
}

test_dateless_is_not_judged if {
	rule.applies.is == "no" with input as key({"attributes": {"created": 1000}})
}

test_creation_not_known if {
	rule.holds.is == "unknown" with input as key({"attributes": {"exp": 1000}})
}
