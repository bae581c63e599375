package plumbline.rules.keyvault.keyvault_secret_expiry_test

import data.plumbline.rules.keyvault.keyvault_secret_expiry as rule

secret(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"secret": {"state": "read", "value": {"properties": properties}}},
}

test_date if {
	rule.holds.is == "yes" with input as secret({"attributes": {"enabled": true, "exp": 1830297600}})
	rule.holds.is == "no" with input as secret({"attributes": {"enabled": true}})
}

test_managed_is_not_judged if {
	rule.applies.is == "no" with input as secret({"attributes": {"enabled": true}, "managed": true})
}

test_silent_read_is_told if {
	applies := rule.applies with input as secret({"attributes": {"enabled": true}})
	applies.is == "yes"
	some seen in applies.evidence
	seen.path == "properties.managed"
	contains(seen.expected, "does not tell")
}

test_disabled_needs_no_date if {
	rule.holds.is == "yes" with input as secret({"attributes": {"enabled": false}})
}
