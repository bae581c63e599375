package plumbline.rules.storage.storage_key_rotated_test

import data.plumbline.rules.storage.storage_key_rotated as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

keys(first, second) := account({"keyCreationTime": {"key1": first, "key2": second}})

test_ninety_days_are_allowed if {
	rule.holds.is == "yes" with input as keys("2026-08-24T10:00:00Z", "2026-11-01T00:00:00.1234567Z")
	rule.holds.is == "no" with input as keys("2026-08-24T09:59:59Z", "2026-11-01T00:00:00Z")
}

test_both_keys_count if {
	rule.holds.is == "no" with input as keys("2026-11-01T00:00:00Z", "2020-01-01T00:00:00Z")
}

test_one_old_key_decides if {
	rule.holds.is == "no" with input as account({"keyCreationTime": {"key2": "2020-01-01T00:00:00Z"}})
}

test_refused_keys_are_no_danger if {
	rule.holds.is == "yes" with input as account({"allowSharedKeyAccess": false})
}
