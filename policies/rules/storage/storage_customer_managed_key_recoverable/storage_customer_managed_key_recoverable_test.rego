package plumbline.rules.storage.storage_customer_managed_key_recoverable_test

import data.plumbline.rules.storage.storage_customer_managed_key_recoverable as rule

account(source, vault) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"properties": {"encryption": {"keySource": source}}}},
		"customerManagedKeyVault": vault,
	},
}

vault(purge, soft) := {"state": "read", "value": {"id": "/v", "properties": {"enablePurgeProtection": purge, "enableSoftDelete": soft}}}

test_both_protections if {
	every row in [[true, true, "yes"], [true, null, "yes"], [true, false, "no"], [false, true, "no"], [null, true, "no"]] {
		rule.holds.is == row[2] with input as account("Microsoft.Keyvault", vault(row[0], row[1]))
	}
}

test_platform_key_needs_no_vault if {
	rule.holds.is == "yes" with input as account("Microsoft.Storage", {"state": "none"})
}

test_no_vault_is_unknown if {
	rule.holds.is == "unknown" with input as account("Microsoft.KeyVault", {"state": "none"})
}
