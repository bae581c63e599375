package plumbline.rules.storage.storage_container_private_test

import data.plumbline.rules.storage.storage_container_private as rule

container(access, anonymous) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"container": {"state": "read", "value": {"properties": {"publicAccess": access}}},
		"account": {"state": "read", "value": {"properties": {"allowBlobPublicAccess": anonymous}}},
	},
}

test_private if {
	rule.holds.is == "yes" with input as container("None", true)
}

test_account_overrides if {
	rule.holds.is == "yes" with input as container("Blob", false)
}

test_open if {
	every access in ["Blob", "Container"] {
		rule.holds.is == "no" with input as container(access, true)
	}
}
