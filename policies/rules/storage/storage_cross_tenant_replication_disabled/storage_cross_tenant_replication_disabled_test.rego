package plumbline.rules.storage.storage_cross_tenant_replication_disabled_test

import data.plumbline.rules.storage.storage_cross_tenant_replication_disabled as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

test_both_values if {
	rule.holds.is == "yes" with input as account({"allowCrossTenantReplication": false})
	rule.holds.is == "no" with input as account({"allowCrossTenantReplication": true})
}

test_default_depends_on_the_creation_time if {
	rule.holds.is == "no" with input as account({"creationTime": "2023-12-14T23:00:00Z"})
	rule.holds.is == "yes" with input as account({"creationTime": "2023-12-15T01:00:00Z"})
}
