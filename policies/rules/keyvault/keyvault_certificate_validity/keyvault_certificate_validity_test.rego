package plumbline.rules.keyvault.keyvault_certificate_validity_test

import data.plumbline.rules.keyvault.keyvault_certificate_validity as rule

policy(months) := {
	"source": "azure",
	"apiVersion": "7.6",
	"facts": {"certificatePolicy": {"state": "read", "value": {"properties": {"x509Props": {"validityMonths": months}}}}},
}

test_a_year_is_allowed if {
	rule.holds.is == "yes" with input as policy(12)
	rule.holds.is == "no" with input as policy(13)
}

test_silent_policy_is_unknown if {
	rule.holds.is == "unknown" with input as policy(null)
}
