package plumbline.rules.keyvault.keyvault_firewall_default_deny_test

import data.plumbline.rules.keyvault.keyvault_firewall_default_deny as rule

vault(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"vault": {"state": "read", "value": {"properties": properties}}},
}

test_open_by_default if {
	rule.holds.is == "no" with input as vault({})
}

test_either_alternative if {
	rule.holds.is == "yes" with input as vault({"publicNetworkAccess": "Disabled"})
	rule.holds.is == "yes" with input as vault({"networkAcls": {"defaultAction": "Deny"}})
}

test_unknown_beside_a_decided_alternative if {
	mark := {"$plumbline": "unresolved", "expression": "[parameters('acls')]"}
	rule.holds.is == "yes" with input as vault({"publicNetworkAccess": "Disabled", "networkAcls": mark})
	rule.holds.is == "unknown" with input as vault({"networkAcls": mark})
}
