package plumbline.rules.storage.storage_anonymous_access_disabled_test

import data.plumbline.rules.storage.storage_anonymous_access_disabled as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"account": {"state": "read", "value": {"properties": properties}}},
}

test_wanted_value if {
	rule.holds.is == "yes" with input as account({"allowBlobPublicAccess": false})
}

test_other_value if {
	rule.holds.is == "no" with input as account({"allowBlobPublicAccess": true})
}

test_age_decides_where_it_is_not_reported if {
	rule.holds.is == "no" with input as account({"creationTime": "2020-01-31T10:00:00.1234567Z"})
	rule.holds.is == "yes" with input as account({"creationTime": "2024-01-31T10:00:00Z"})
	rule.holds.is == "unknown" with input as account({})
}
