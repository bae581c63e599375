package plumbline.rules.keyvault.keyvault_public_network_disabled_test

import data.plumbline.rules.keyvault.keyvault_public_network_disabled as rule

vault(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"vault": {"state": "read", "value": {"properties": properties}}},
}

test_disabled_in_any_case if {
	rule.holds.is == "yes" with input as vault({"publicNetworkAccess": "disabled"})
}

test_firewall_is_not_enough if {
	rule.holds.is == "no" with input as vault({"publicNetworkAccess": "Enabled", "networkAcls": {"defaultAction": "Deny"}})
}

test_absent_is_enabled if {
	rule.holds.is == "no" with input as vault({})
}
