package plumbline.rules.activity.activity_log_export_test

import data.plumbline.rules.activity.activity_log_export as rule

export(categories) := {"properties": {"workspaceId": "/w", "logs": [{"category": category, "enabled": true} | some category in categories]}}

settings(value) := {"source": "azure", "apiVersion": "2022-12-01", "facts": {"activityLogDiagnosticSettings": {"state": "read", "value": value}}}

test_one_setting_has_all_four if {
	rule.holds.is == "yes" with input as settings([export(["Policy", "Alert", "Security", "Administrative", "ServiceHealth"])])
	rule.holds.is == "no" with input as settings([export(["Policy", "Alert"]), export(["Security", "Administrative"])])
}
