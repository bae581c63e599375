package plumbline.rules.storage.storage_firewall_default_deny_test

import data.plumbline.rules.storage.storage_firewall_default_deny as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"account": {"state": "read", "value": {"properties": properties}}},
}

test_open_by_default if {
	rule.holds.is == "no" with input as account({})
}

test_either_alternative if {
	rule.holds.is == "yes" with input as account({"publicNetworkAccess": "Disabled"})
	rule.holds.is == "yes" with input as account({"networkAcls": {"defaultAction": "Deny"}})
}

test_unknown_beside_a_decided_alternative if {
	mark := {"$plumbline": "unresolved", "expression": "[parameters('acls')]"}
	rule.holds.is == "yes" with input as account({"publicNetworkAccess": "Disabled", "networkAcls": mark})
	rule.holds.is == "unknown" with input as account({"networkAcls": mark})
}

test_perimeter if {
	rule.holds.is == "yes" with input as account({"publicNetworkAccess": "SecuredByPerimeter"})
}
