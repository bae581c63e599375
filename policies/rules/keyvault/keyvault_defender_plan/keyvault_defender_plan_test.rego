package plumbline.rules.keyvault.keyvault_defender_plan_test

import data.plumbline.rules.keyvault.keyvault_defender_plan as rule

plans(value) := {"source": "azure", "apiVersion": "2022-12-01", "facts": {"pricings": {"state": "read", "value": value}}}

test_tier_of_this_plan if {
	every row in [["KeyVaults", "Standard", "yes"], ["KeyVaults", "Free", "no"], ["VirtualMachines", "Standard", "no"], ["keyvaults", "standard", "yes"]] {
		rule.holds.is == row[2] with input as plans([{"name": row[0], "properties": {"pricingTier": row[1]}}])
	}
}
