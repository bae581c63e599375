package plumbline.rules.storage.storage_key_rotation_reminder_test

import data.plumbline.rules.storage.storage_key_rotation_reminder as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

reminder(days) := account({"keyPolicy": {"keyExpirationPeriodInDays": days}})

test_range if {
	every row in [[0, "no"], [1, "yes"], [20, "yes"], [90, "yes"], [91, "no"], [-1, "no"]] {
		rule.holds.is == row[1] with input as reminder(row[0])
	}
}

test_refused_keys_are_not_judged if {
	rule.applies.is == "no" with input as account({"allowSharedKeyAccess": false})
}
