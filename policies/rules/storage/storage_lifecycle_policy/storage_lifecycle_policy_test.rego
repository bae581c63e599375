package plumbline.rules.storage.storage_lifecycle_policy_test

import data.plumbline.rules.storage.storage_lifecycle_policy as rule

account(kind, sku, rules) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": kind, "sku": {"name": sku}}},
		"managementPolicy": {"state": "read", "value": {"properties": {"policy": {"rules": rules}}}},
	},
}

test_some_rule_is_enabled if {
	every row in [[[{"enabled": true}], "yes"], [[{}], "yes"], [[{"enabled": false}], "no"], [[{"enabled": false}, {"enabled": true}], "yes"], [[], "no"]] {
		rule.holds.is == row[1] with input as account("StorageV2", "Standard_GRS", row[0])
	}
}

test_accounts_that_support_it if {
	every row in [["StorageV2", "Standard_GRS", "yes"], ["Storage", "Standard_GRS", "no"], ["StorageV2", "Premium_LRS", "no"], ["BlockBlobStorage", "Premium_LRS", "no"]] {
		rule.applies.is == row[2] with input as account(row[0], row[1], [])
	}
}
