package plumbline.rules.diagnostics.diagnostics_retention_test

import data.plumbline.rules.diagnostics.diagnostics_retention as rule

asked(destinations, days) := answer if {
	setting := {"source": "azure", "apiVersion": "2021-05-01-preview", "facts": {"destinations": {"state": "read", "value": destinations}}}
	answer := rule.holds.is with input as setting with data.plumbline.parameters as {"diagnostics-retention": {"minimum_days": days}}
}

workspace(days, activity_log) := [{"kind": "workspace", "found": true, "activityLog": activity_log, "retentionInDays": days}]

test_workspaces if {
	every row in [[90, "yes"], [89, "no"], [-1, "yes"], [null, "no"]] {
		asked(workspace(row[0], false), 90) == row[1]
	}
}

test_any_workspace_keeps_the_activity_log_for_ninety_days if {
	asked(workspace(30, true), 90) == "yes"
	asked(workspace(30, true), 91) == "no"
	asked([{"kind": "workspace", "found": false, "activityLog": true}], 90) == "no"
}

account(rules) := [{"kind": "storageAccount", "found": true, "activityLog": false, "lifecycleRules": rules}]

append(more) := object.union({"definition": {"filters": {"blobTypes": ["blockBlob", "appendBlob"]}, "actions": {"baseBlob": {"delete": {"daysAfterModificationGreaterThan": 365}}}}}, more)

test_lifecycle_of_append_blobs if {
	asked(account([append({})]), 90) == "yes"
	asked(account([append({"enabled": false})]), 90) == "no"
	asked(account([{"definition": {"filters": {"blobTypes": ["blockBlob"]}}}]), 90) == "no"
	early := {"definition": {"actions": {"baseBlob": {"delete": {"daysAfterModificationGreaterThan": 7}}}}}
	asked(account([append({}), append(early)]), 90) == "no"
	asked(account([append({}), append(object.union(early, {"definition": {"filters": {"prefixMatch": ["scratch/"]}}}))]), 90) == "yes"
}

test_other_destinations_keep_nothing if {
	asked([{"kind": "eventHub", "id": "/h"}], 90) == "yes"
	rule.applies.is == "no" with input as {"facts": {"destinations": {"state": "read", "value": [{"kind": "eventHub", "id": "/h"}]}}}
}
