package plumbline.rules.storage.storage_blob_versioning_test

import data.plumbline.rules.storage.storage_blob_versioning as rule

service(versioning, kind, sku, hns) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": kind, "sku": {"name": sku}, "properties": {"isHnsEnabled": hns}}},
		"blobService": {"state": "read", "value": {"properties": {"isVersioningEnabled": versioning}}},
	},
}

test_both_values if {
	rule.holds.is == "yes" with input as service(true, "StorageV2", "Standard_GRS", false)
	rule.holds.is == "no" with input as service(false, "StorageV2", "Standard_GRS", false)
	rule.holds.is == "no" with input as service(null, "StorageV2", "Standard_GRS", false)
}

test_accounts_that_cannot_have_it if {
	every row in [
		["StorageV2", "Standard_GRS", true, "no"], ["FileStorage", "Premium_LRS", false, "no"], ["StorageV2", "Premium_LRS", false, "no"],
		["BlockBlobStorage", "Premium_LRS", false, "yes"], ["StorageV2", "Standard_GRS", null, "yes"], ["Storage", "Standard_LRS", false, "yes"],
	] {
		rule.applies.is == row[3] with input as service(false, row[0], row[1], row[2])
	}
}
