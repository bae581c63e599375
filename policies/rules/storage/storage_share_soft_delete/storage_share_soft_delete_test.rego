package plumbline.rules.storage.storage_share_soft_delete_test

import data.plumbline.rules.storage.storage_share_soft_delete as rule

service(policy, from) := {
	"source": from,
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}}},
		"fileService": {"state": "read", "value": {"properties": {"shareDeleteRetentionPolicy": policy}}},
	},
}

test_minimum_is_allowed if {
	rule.holds.is == "yes" with input as service({"enabled": true, "days": 7}, "azure")
	rule.holds.is == "no" with input as service({"enabled": true, "days": 6}, "azure")
	rule.holds.is == "no" with input as service({"enabled": false, "days": 7}, "azure")
}

test_silence_depends_on_the_source if {
	rule.holds.is == "yes" with input as service(null, "template")
	rule.holds.is == "unknown" with input as service(null, "azure")
}
