package plumbline.rules.storage.storage_smb_version_test

import data.plumbline.rules.storage.storage_smb_version as rule

files(setting, kind, shares) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"facts": {
		"account": {"state": "read", "value": {"kind": kind}},
		"fileService": {"state": "read", "value": {"properties": {"protocolSettings": {"smb": {"versions": setting}}}}},
		"shareList": {"state": "read", "value": shares},
	},
}

test_only_the_best if {
	every row in [["SMB3.1.1", "yes"], ["SMB2.1;SMB3.0;SMB3.1.1", "no"], ["SMB2.1;SMB3.1.1", "no"], [null, "no"], ["SMB3.1.1;NEWER", "unknown"]] {
		rule.holds.is == row[1] with input as files(row[0], "StorageV2", [])
	}
}

test_silence_matters_only_where_shares_are_used if {
	every row in [[null, "StorageV2", [], "no"], [null, "FileStorage", [], "yes"], [null, "StorageV2", [{"name": "s"}], "yes"], ["SMB2.1;SMB3.0;SMB3.1.1", "StorageV2", [], "yes"]] {
		rule.applies.is == row[3] with input as files(row[0], row[1], row[2])
	}
}
