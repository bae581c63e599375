package plumbline.rules.keyvault.keyvault_resource_lock_test

import data.plumbline.rules.keyvault.keyvault_resource_lock as rule

locks(value) := {"source": "azure", "apiVersion": "2025-05-01", "facts": {"locks": {"state": "read", "value": value}}}

test_either_level if {
	every row in [["CanNotDelete", "yes"], ["ReadOnly", "yes"], ["readonly", "yes"], ["NotSpecified", "no"]] {
		rule.holds.is == row[1] with input as locks([{"properties": {"level": row[0]}}])
	}
}

test_no_locks if {
	rule.holds.is == "no" with input as locks([])
	rule.holds.is == "no" with input as {"facts": {"locks": {"state": "none"}}}
}
