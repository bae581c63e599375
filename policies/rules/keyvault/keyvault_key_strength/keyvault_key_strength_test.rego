package plumbline.rules.keyvault.keyvault_key_strength_test

import data.plumbline.rules.keyvault.keyvault_key_strength as rule

key(kty, size) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"keyDetail": {"state": "read", "value": {"properties": {"kty": kty, "keySize": size}}}},
}

test_sizes_of_rsa if {
	every row in [["RSA", 1024, "no"], ["RSA", 2047, "no"], ["RSA", 2048, "yes"], ["RSA-HSM", 4096, "yes"], ["rsa-hsm", 1024, "no"]] {
		rule.holds.is == row[2] with input as key(row[0], row[1])
	}
}

test_other_types_have_no_such_size if {
	every kty in ["EC", "EC-HSM", "oct-HSM"] {
		rule.holds.is == "yes" with input as key(kty, null)
	}
}

test_silent_read_is_unknown if {
	rule.holds.is == "unknown" with input as key("RSA", null)
	rule.holds.is == "unknown" with input as key(null, 1024)
}
