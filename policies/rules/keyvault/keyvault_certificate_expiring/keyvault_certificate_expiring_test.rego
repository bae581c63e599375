package plumbline.rules.keyvault.keyvault_certificate_expiring_test

import data.plumbline.rules.keyvault.keyvault_certificate_expiring as rule

certificate(attributes, action) := {
	"source": "azure",
	"apiVersion": "7.6",
	"scan": {"instant": "2026-11-22T10:00:00Z"},
	"facts": {
		"certificate": {"state": "read", "value": {"properties": {"attributes": attributes}}},
		"certificatePolicy": {"state": "read", "value": {"properties": {"lifetimeActions": [{"action": {"actionType": action}}]}}},
	},
}

test_thirty_days_are_the_limit if {
	rule.holds.is == "no" with input as certificate({"enabled": true, "exp": 1797933600}, "EmailContacts")
	rule.holds.is == "yes" with input as certificate({"enabled": true, "exp": 1797933601}, "EmailContacts")
}

test_renewal_makes_up_for_it if {
	rule.holds.is == "yes" with input as certificate({"enabled": true, "exp": 1797933600}, "AutoRenew")
}
