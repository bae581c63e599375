# What rules about keys, secrets and certificates ask in common.
package plumbline.lib.keyvault

import data.plumbline.lib.check

# A key or secret that a certificate manages is renewed, and ends, with the certificate. The list of Azure
# Resource Manager does not tell which ones are; the evidence then says so.
stands_alone(fact) := check.is_false_if_reported(
	fact, "properties.managed",
	"not managed by a certificate (this read does not tell)",
)

# Disabled: it cannot be used, so it needs neither date nor label.
is_disabled(fact) := check.is_false(fact, "properties.attributes.enabled")

# Not past its expiry date, nor within a number of days of it. What has no such date does not expire.
outlasts(fact, days) := check.any_of([
	is_disabled(fact),
	check.none_of([check.exists(fact, "properties.attributes.exp")]),
	check.later_than_in(fact, "properties.attributes.exp", days),
])
