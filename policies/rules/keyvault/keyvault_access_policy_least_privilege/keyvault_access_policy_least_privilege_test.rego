package plumbline.rules.keyvault.keyvault_access_policy_least_privilege_test

import data.plumbline.rules.keyvault.keyvault_access_policy_least_privilege as rule

vault(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"vault": {"state": "read", "value": {"properties": properties}}},
}

test_read_permissions if {
	rule.holds.is == "yes" with input as vault({"accessPolicies": [{"permissions": {"secrets": ["get"]}}]})
}

test_purge_anywhere if {
	every kind in ["keys", "secrets", "certificates", "storage"] {
		rule.holds.is == "no" with input as vault({"accessPolicies": [{"permissions": {kind: ["get", "purge"]}}]})
	}
}

test_judged_under_access_policies_only if {
	rule.applies.is == "no" with input as vault({"enableRbacAuthorization": true})
	rule.applies.is == "yes" with input as vault({"enableRbacAuthorization": false})
}
