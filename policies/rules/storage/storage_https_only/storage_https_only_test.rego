package plumbline.rules.storage.storage_https_only_test

import data.plumbline.rules.storage.storage_https_only

account(properties) := {
	"source": "template",
	"apiVersion": "2023-05-01",
	"facts": {"account": {"state": "read", "value": {"properties": properties}}},
}

test_required if {
	storage_https_only.holds.is == "yes" with input as account({"supportsHttpsTrafficOnly": true})
}

test_not_required if {
	storage_https_only.holds.is == "no" with input as account({"supportsHttpsTrafficOnly": false})
}

test_default_says_where_it_is_documented if {
	[seen] := storage_https_only.holds.evidence with input as account({})
	seen.origin == "default"
	startswith(seen.reference, "https://learn.microsoft.com/")
}
