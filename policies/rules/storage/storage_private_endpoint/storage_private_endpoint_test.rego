package plumbline.rules.storage.storage_private_endpoint_test

import data.plumbline.rules.storage.storage_private_endpoint as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

connection(status) := {"properties": {"privateLinkServiceConnectionState": {"status": status}}}

test_only_approved_counts if {
	every row in [["Approved", "yes"], ["Pending", "no"], ["Rejected", "no"], ["Disconnected", "no"]] {
		rule.holds.is == row[1] with input as account({"privateEndpointConnections": [connection(row[0])]})
	}
}

test_template_without_endpoint_is_unknown if {
	rule.holds.is == "unknown" with input as object.union(account({}), {"source": "template"})
}
