package plumbline.rules.activity.activity_log_account_private_test

import data.plumbline.rules.activity.activity_log_account_private as rule

account(properties) := {
	"source": "azure",
	"apiVersion": "2025-06-01",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {"logSources": {"state": "read", "value": [{"id": "/s"}]}, "account": {"state": "read", "value": {"kind": "StorageV2", "sku": {"name": "Standard_GRS"}, "properties": properties}}},
}

closed := {"allowBlobPublicAccess": false, "networkAcls": {"defaultAction": "Deny"}}

test_both_are_needed if {
	rule.holds.is == "yes" with input as account(closed)
	rule.holds.is == "no" with input as account(object.union(closed, {"allowBlobPublicAccess": true}))
	rule.holds.is == "no" with input as account(object.union(closed, {"networkAcls": {"defaultAction": "Allow"}}))
}

test_only_accounts_that_receive_logs if {
	rule.applies.is == "yes" with input as account({})
	rule.applies.is == "no" with input as {"facts": {"logSources": {"state": "none"}}}
}
