package plumbline.rules.keyvault.keyvault_key_expiring_test

import data.plumbline.rules.keyvault.keyvault_key_expiring as rule

key(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"key": {"state": "read", "value": {"properties": properties}}},
}

# The scan ran at 1795341600; 30 days later it is 1797933600.
test_thirty_days_are_the_limit if {
	rule.holds.is == "no" with input as key({"attributes": {"enabled": true, "exp": 1797933600}})
	rule.holds.is == "yes" with input as key({"attributes": {"enabled": true, "exp": 1797933601}})
}

test_past_date if {
	rule.holds.is == "no" with input as key({"attributes": {"enabled": true, "exp": 1795341599}})
}

test_disabled_and_dateless_do_not_expire if {
	rule.holds.is == "yes" with input as key({"attributes": {"enabled": false, "exp": 1}})
	rule.holds.is == "yes" with input as key({"attributes": {"enabled": true}})
}

test_parameter_decides if {
	rule.holds.is == "no" with input as key({"attributes": {"enabled": true, "exp": 1797933601}})
		with data.plumbline.parameters as {"keyvault-key-expiring": {"days": 60}}
}
