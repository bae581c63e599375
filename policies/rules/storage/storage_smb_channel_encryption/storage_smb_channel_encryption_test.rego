package plumbline.rules.storage.storage_smb_channel_encryption_test

import data.plumbline.rules.storage.storage_smb_channel_encryption as rule

files(setting, kind, shares) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": kind}},
		"fileService": {"state": "read", "value": {"properties": {"protocolSettings": {"smb": {"channelEncryption": setting}}}}},
		"shareList": {"state": "read", "value": shares},
	},
}

test_only_the_best if {
	every row in [["AES-256-GCM", "yes"], ["AES-128-CCM;AES-128-GCM;AES-256-GCM", "no"], ["AES-128-CCM;AES-256-GCM", "no"], [null, "no"], ["AES-256-GCM;NEWER", "unknown"]] {
		rule.holds.is == row[1] with input as files(row[0], "StorageV2", [])
	}
}

test_silence_matters_only_where_shares_are_used if {
	every row in [[null, "StorageV2", [], "no"], [null, "FileStorage", [], "yes"], [null, "StorageV2", [{"name": "s"}], "yes"], ["AES-128-CCM;AES-128-GCM;AES-256-GCM", "StorageV2", [], "yes"]] {
		rule.applies.is == row[3] with input as files(row[0], row[1], row[2])
	}
}
