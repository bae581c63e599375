package plumbline.rules.storage.storage_immutability_test

import data.plumbline.rules.storage.storage_immutability as rule

account(tags, state, containers) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"tags": tags, "properties": {"immutableStorageWithVersioning": {"enabled": true, "immutabilityPolicy": {"state": state}}}}},
		"containerList": {"state": "read", "value": containers},
	},
}

container(state) := {"properties": {"hasImmutabilityPolicy": true, "immutabilityPolicy": {"properties": {"state": state}}}}

test_locked_account_or_every_container if {
	every row in [
		["Locked", [], "yes"], ["Locked", [container("Unlocked")], "yes"], ["Unlocked", [container("Locked")], "yes"],
		["Unlocked", [container("Locked"), container("Unlocked")], "no"], ["Disabled", [{"properties": {"hasImmutabilityPolicy": false}}], "no"],
		["Unlocked", [container(null)], "unknown"],
	] {
		rule.holds.is == row[2] with input as account({"retention": "worm"}, row[0], row[1])
	}
}

test_only_tagged_accounts if {
	rule.applies.is == "no" with input as account({"retention": "short"}, "Locked", [])
	rule.applies.is == "yes" with input as account({"Retention": "WORM"}, "Locked", [])
	rule.applies.is == "yes" with input as account({"keep": "yes"}, "Locked", [])
		with data.plumbline.parameters as {"storage-immutability": {"tag": "keep=yes"}}
}
