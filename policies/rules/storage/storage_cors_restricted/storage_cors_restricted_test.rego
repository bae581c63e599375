package plumbline.rules.storage.storage_cors_restricted_test

import data.plumbline.rules.storage.storage_cors_restricted as rule

account(origins, methods) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"blobService": {"state": "read", "value": {"properties": {"cors": {"corsRules": [{"allowedOrigins": origins, "allowedMethods": methods}]}}}},
		"fileService": {"state": "none"},
		"queueService": {"state": "none"},
		"tableService": {"state": "none"},
	},
}

test_each_writing_method if {
	every method in ["PUT", "POST", "DELETE", "MERGE", "PATCH", "put"] {
		rule.holds.is == "no" with input as account(["*"], ["GET", method])
		rule.holds.is == "yes" with input as account(["https://a.contoso.com"], [method])
	}
}

test_reading_methods if {
	rule.holds.is == "yes" with input as account(["*"], ["GET", "HEAD", "OPTIONS"])
}

test_wildcard_inside_a_name_is_a_name if {
	rule.holds.is == "yes" with input as account(["https://*.contoso.com"], ["PUT"])
}
