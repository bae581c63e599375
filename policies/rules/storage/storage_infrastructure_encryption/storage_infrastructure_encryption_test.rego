package plumbline.rules.storage.storage_infrastructure_encryption_test

import data.plumbline.rules.storage.storage_infrastructure_encryption as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

test_both_values if {
	rule.holds.is == "yes" with input as account({"encryption": {"requireInfrastructureEncryption": true}})
	rule.holds.is == "no" with input as account({"encryption": {"requireInfrastructureEncryption": false}})
}

test_absent_is_off if {
	rule.holds.is == "no" with input as account({})
}
