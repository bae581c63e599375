package plumbline.rules.storage.storage_blob_soft_delete_test

import data.plumbline.rules.storage.storage_blob_soft_delete as rule

service(policy) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": "StorageV2"}},
		"blobService": {"state": "read", "value": {"properties": {"deleteRetentionPolicy": policy}}},
	},
}

test_enabled_long_enough if {
	rule.holds.is == "yes" with input as service({"enabled": true, "days": 7})
}

test_enabled_too_short if {
	rule.holds.is == "no" with input as service({"enabled": true, "days": 6})
}

test_off_whatever_the_days if {
	rule.holds.is == "no" with input as service({"enabled": false, "days": 300})
}

test_parameter_decides if {
	rule.holds.is == "no" with input as service({"enabled": true, "days": 7})
		with data.plumbline.parameters as {"storage-blob-soft-delete": {"minimum_days": 30}}
}

test_file_storage_is_not_judged if {
	rule.applies.is == "no" with input as {"facts": {"account": {"state": "read", "value": {"kind": "FileStorage"}}}}
}
