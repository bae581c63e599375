package plumbline.rules.storage.storage_shared_key_disabled_test

import data.plumbline.rules.storage.storage_shared_key_disabled as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"account": {"state": "read", "value": {"properties": properties}}},
}

test_wanted_value if {
	rule.holds.is == "yes" with input as account({"allowSharedKeyAccess": false})
}

test_other_value if {
	rule.holds.is == "no" with input as account({"allowSharedKeyAccess": true})
}

test_absent_has_a_documented_default if {
	[seen] := rule.holds.evidence with input as account({})
	seen.origin == "default"
	rule.holds.is == "no" with input as account({})
}
