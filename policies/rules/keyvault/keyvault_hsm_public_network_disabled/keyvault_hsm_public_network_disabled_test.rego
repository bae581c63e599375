package plumbline.rules.keyvault.keyvault_hsm_public_network_disabled_test

import data.plumbline.rules.keyvault.keyvault_hsm_public_network_disabled as rule

hsm(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"hsm": {"state": "read", "value": {"properties": properties}}},
}

test_either_is_enough if {
	rule.holds.is == "yes" with input as hsm({"publicNetworkAccess": "Disabled", "networkAcls": {"defaultAction": "Allow"}})
	rule.holds.is == "yes" with input as hsm({"publicNetworkAccess": "Enabled", "networkAcls": {"defaultAction": "Deny"}})
	rule.holds.is == "no" with input as hsm({})
}
