package plumbline.rules.storage.storage_copy_scope_restricted_test

import data.plumbline.rules.storage.storage_copy_scope_restricted as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

test_both_scopes if {
	every scope in ["AAD", "PrivateLink", "privatelink"] {
		rule.holds.is == "yes" with input as account({"allowedCopyScope": scope})
	}
}

test_no_limit if {
	rule.holds.is == "no" with input as account({})
}
