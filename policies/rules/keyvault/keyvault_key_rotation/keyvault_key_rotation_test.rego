package plumbline.rules.keyvault.keyvault_key_rotation_test

import data.plumbline.rules.keyvault.keyvault_key_rotation as rule

key(actions) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {
		"key": {"state": "read", "value": {"properties": {}}},
		"keyDetail": {"state": "read", "value": {"properties": {"rotationPolicy": {"lifetimeActions": actions}}}},
	},
}

test_rotate_in_both_spellings if {
	every type in ["rotate", "Rotate"] {
		rule.holds.is == "yes" with input as key([{"action": {"type": "notify"}}, {"action": {"type": type}}])
	}
}

test_notify_is_not_enough if {
	rule.holds.is == "no" with input as key([{"action": {"type": "notify"}}])
	rule.holds.is == "no" with input as key([])
	rule.holds.is == "no" with input as key(null)
}
