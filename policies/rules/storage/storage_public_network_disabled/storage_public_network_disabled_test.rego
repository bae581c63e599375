package plumbline.rules.storage.storage_public_network_disabled_test

import data.plumbline.rules.storage.storage_public_network_disabled as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

test_perimeter_counts_as_disabled if {
	every access in ["Disabled", "SecuredByPerimeter", "securedbyperimeter"] {
		rule.holds.is == "yes" with input as account({"publicNetworkAccess": access})
	}
}

test_firewall_is_not_enough if {
	rule.holds.is == "no" with input as account({"publicNetworkAccess": "Enabled", "networkAcls": {"defaultAction": "Deny"}})
}
