package plumbline.rules.storage.storage_defender_plan_test

import data.plumbline.rules.storage.storage_defender_plan as rule

plans(value) := {"source": "azure", "apiVersion": "2022-12-01", "facts": {"pricings": {"state": "read", "value": value}}}

test_tier_of_this_plan if {
	every row in [["StorageAccounts", "Standard", "yes"], ["StorageAccounts", "Free", "no"], ["VirtualMachines", "Standard", "no"], ["storageaccounts", "standard", "yes"]] {
		rule.holds.is == row[2] with input as plans([{"name": row[0], "properties": {"pricingTier": row[1]}}])
	}
}
