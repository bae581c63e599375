package plumbline.rules.storage.storage_blob_logging_test

import data.plumbline.rules.storage.storage_blob_logging as rule

settings(list) := {
	"source": "azure",
	"apiVersion": "2021-05-01-preview",
	"facts": {
		"blobDiagnosticSettings": {"state": "read", "value": list},
		"account": {"state": "read", "value": {"kind": "StorageV2"}},
	},
}

setting(logs) := {"properties": {"workspaceId": "/subscriptions/s/workspaces/w", "logs": logs}}

entry(category) := {"category": category, "enabled": true}

test_group if {
	rule.holds.is == "yes" with input as settings([setting([{"categoryGroup": "audit", "enabled": true}])])
}

test_settings_share_the_categories if {
	rule.holds.is == "yes" with input as settings([setting([entry("StorageRead")]), setting([entry("StorageWrite"), entry("StorageDelete")])])
}

test_one_category_missing if {
	rule.holds.is == "no" with input as settings([setting([entry("StorageRead"), entry("StorageWrite")])])
}
