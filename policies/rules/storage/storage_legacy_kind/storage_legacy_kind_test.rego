package plumbline.rules.storage.storage_legacy_kind_test

import data.plumbline.rules.storage.storage_legacy_kind as rule

account(kind) := {"source": "azure", "apiVersion": "2025-06-01", "facts": {"account": {"state": "read", "value": {"kind": kind}}}}

test_kinds if {
	every row in [["StorageV2", "yes"], ["BlockBlobStorage", "yes"], ["FileStorage", "yes"], ["Storage", "no"], ["BlobStorage", "no"], ["blobstorage", "no"], ["StorageV3", "unknown"]] {
		rule.holds.is == row[1] with input as account(row[0])
	}
}
