package plumbline.rules.storage.storage_sas_expiry_policy_test

import data.plumbline.rules.storage.storage_sas_expiry_policy as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

policy(period) := account({"sasPolicy": {"sasExpirationPeriod": period}})

test_both_spellings if {
	every row in [["7.00:00:00", "yes"], ["P7D", "yes"], ["7.00:00:01", "no"], ["P8D", "no"], ["07.00:00:00", "yes"]] {
		rule.holds.is == row[1] with input as policy(row[0])
	}
}

test_no_policy if {
	rule.holds.is == "no" with input as account({})
}

test_refused_keys_are_not_judged if {
	rule.applies.is == "no" with input as account({"allowSharedKeyAccess": false})
	rule.applies.is == "yes" with input as account({})
}
