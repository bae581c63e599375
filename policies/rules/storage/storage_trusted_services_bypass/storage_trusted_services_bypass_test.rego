package plumbline.rules.storage.storage_trusted_services_bypass_test

import data.plumbline.rules.storage.storage_trusted_services_bypass as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

denying(bypass) := account({"networkAcls": {"defaultAction": "Deny", "bypass": bypass}})

test_member_of_a_set if {
	every row in [["AzureServices", "yes"], ["Logging, Metrics, AzureServices", "yes"], ["logging,azureservices", "yes"], ["Logging, Metrics", "no"], ["None", "no"]] {
		rule.holds.is == row[1] with input as denying(row[0])
	}
}

test_nothing_to_except_where_everybody_gets_in if {
	rule.holds.is == "yes" with input as account({"networkAcls": {"defaultAction": "Allow", "bypass": "None"}})
}
