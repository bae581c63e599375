package plumbline.rules.keyvault.keyvault_secret_content_type_test

import data.plumbline.rules.keyvault.keyvault_secret_content_type as rule

secret(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"secret": {"state": "read", "value": {"properties": properties}}},
}

test_any_text_will_do if {
	rule.holds.is == "yes" with input as secret({"attributes": {"enabled": true}, "contentType": "password"})
	rule.holds.is == "no" with input as secret({"attributes": {"enabled": true}})
}

test_empty_text_says_nothing if {
	rule.holds.is == "no" with input as secret({"attributes": {"enabled": true}, "contentType": ""})
}

test_disabled_needs_none if {
	rule.holds.is == "yes" with input as secret({"attributes": {"enabled": false}})
}
