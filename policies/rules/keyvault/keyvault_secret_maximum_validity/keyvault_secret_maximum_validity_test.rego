package plumbline.rules.keyvault.keyvault_secret_maximum_validity_test

import data.plumbline.rules.keyvault.keyvault_secret_maximum_validity as rule

secret(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"secret": {"state": "read", "value": {"properties": properties}}},
}

test_limit_is_allowed if {
	rule.holds.is == "yes" with input as secret({"attributes": {"created": 1000, "exp": 31537000}})
	rule.holds.is == "no" with input as secret({"attributes": {"created": 1000, "exp": 31537001}})
}

test_dateless_is_not_judged if {
	rule.applies.is == "no" with input as secret({"attributes": {"created": 1000}})
}

test_creation_not_known if {
	rule.holds.is == "unknown" with input as secret({"attributes": {"exp": 1000}})
}
