package plumbline.rules.storage.storage_queue_logging_test

import data.plumbline.rules.storage.storage_queue_logging as rule

account(kind, sku, logs) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": kind, "sku": {"name": sku}}},
		"queueDiagnosticSettings": {"state": "read", "value": [{"properties": {"workspaceId": "/w", "logs": logs}}]},
	},
}

test_all_three_are_needed if {
	rule.holds.is == "no" with input as account("StorageV2", "Standard_GRS", [{"category": "StorageWrite", "enabled": true}])
	rule.holds.is == "yes" with input as account("StorageV2", "Standard_GRS", [{"categoryGroup": "audit", "enabled": true}])
}

test_accounts_that_have_the_service if {
	every row in [["StorageV2", "Standard_GRS", "yes"], ["Storage", "Standard_LRS", "yes"], ["StorageV2", "Premium_LRS", "no"], ["BlobStorage", "Standard_LRS", "no"], ["BlockBlobStorage", "Premium_LRS", "no"], ["FileStorage", "Premium_LRS", "no"]] {
		rule.applies.is == row[2] with input as account(row[0], row[1], [])
	}
}
