package plumbline.rules.storage.storage_sftp_disabled_test

import data.plumbline.rules.storage.storage_sftp_disabled as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

test_both_values if {
	rule.holds.is == "yes" with input as account({"isSftpEnabled": false})
	rule.holds.is == "no" with input as account({"isSftpEnabled": true})
}
