package plumbline.rules.keyvault.keyvault_key_hsm_backed_test

import data.plumbline.rules.keyvault.keyvault_key_hsm_backed as rule

key(kty) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"keyDetail": {"state": "read", "value": {"properties": {"kty": kty}}}},
}

test_types if {
	every row in [["RSA-HSM", "yes"], ["EC-HSM", "yes"], ["oct-HSM", "yes"], ["RSA", "no"], ["EC", "no"], [null, "unknown"]] {
		rule.holds.is == row[1] with input as key(row[0])
	}
}
