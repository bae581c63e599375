package plumbline.rules.keyvault.keyvault_rbac_authorization_test

import data.plumbline.rules.keyvault.keyvault_rbac_authorization as rule

vault(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"vault": {"state": "read", "value": {"properties": properties}}},
}

test_wanted_value if {
	rule.holds.is == "yes" with input as vault({"enableRbacAuthorization": true})
}

test_other_value if {
	rule.holds.is == "no" with input as vault({"enableRbacAuthorization": false})
}

test_absent_has_a_documented_default if {
	[seen] := rule.holds.evidence with input as vault({})
	seen.origin == "default"
	rule.holds.is == "no" with input as vault({})
}
