package plumbline.rules.storage.storage_customer_managed_key_test

import data.plumbline.rules.storage.storage_customer_managed_key as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

test_both_spellings_of_the_provider if {
	every source in ["Microsoft.Keyvault", "Microsoft.KeyVault"] {
		rule.holds.is == "yes" with input as account({"encryption": {"keySource": source}})
	}
}

test_platform_key if {
	rule.holds.is == "no" with input as account({"encryption": {"keySource": "Microsoft.Storage"}})
	rule.holds.is == "no" with input as account({})
}
