package plumbline.rules.storage.storage_redundancy_test

import data.plumbline.rules.storage.storage_redundancy as rule

account(sku) := {"source": "azure", "apiVersion": "2025-06-01", "facts": {"account": {"state": "read", "value": {"sku": {"name": sku}}}}}

test_one_place if {
	every sku in ["Standard_LRS", "Premium_LRS", "StandardV2_LRS", "PremiumV2_LRS", "standard_lrs"] {
		rule.holds.is == "no" with input as account(sku)
	}
}

test_several_places if {
	every sku in ["Standard_ZRS", "Premium_ZRS", "Standard_GRS", "Standard_RAGRS", "Standard_GZRS", "Standard_RAGZRS", "StandardV2_GZRS"] {
		rule.holds.is == "yes" with input as account(sku)
	}
}

test_sku_of_the_future if {
	rule.holds.is == "unknown" with input as account("Standard_XRS")
}
