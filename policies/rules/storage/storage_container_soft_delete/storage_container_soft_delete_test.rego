package plumbline.rules.storage.storage_container_soft_delete_test

import data.plumbline.rules.storage.storage_container_soft_delete as rule

service(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": "StorageV2"}},
		"blobService": {"state": "read", "value": {"properties": properties}},
	},
}

test_minimum_is_allowed if {
	rule.holds.is == "yes" with input as service({"containerDeleteRetentionPolicy": {"enabled": true, "days": 7}})
	rule.holds.is == "no" with input as service({"containerDeleteRetentionPolicy": {"enabled": true, "days": 6}})
}

test_soft_delete_of_blobs_says_nothing if {
	rule.holds.is == "no" with input as service({"deleteRetentionPolicy": {"enabled": true, "days": 300}})
}

test_file_storage_is_not_judged if {
	rule.applies.is == "no" with input as {"facts": {"account": {"state": "read", "value": {"kind": "FileStorage"}}}}
}
