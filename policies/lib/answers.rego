# Yes, no or unknown to a question about one property (see plumbline.lib.facts for its shape).
#
# Every function ends in "unknown", so a value that none of the clauses understands can never pass.
package plumbline.lib.answers

import data.plumbline.lib.instants

one_of(property, wanted) := "yes" if {
	property.state == "known"
	some one in wanted
	folded(one) == folded(property.value)
} else := "no" if {
	property.state == "known"
	some one in wanted
	type_name(one) == type_name(property.value)
} else := "no" if {
	property.state == "absent"
} else := "unknown"

is_boolean_of(property, wanted) := "yes" if {
	property.state == "known"
	property.value == wanted
} else := "no" if {
	property.state == "known"
	is_boolean(property.value)
} else := "no" if {
	property.state == "absent"
} else := "unknown"

exists(property) := "no" if {
	property.state == "known"
	property.value == ""
} else := "yes" if {
	property.state in {"known", "partial"}
} else := "no" if {
	property.state == "absent"
} else := "unknown"

is_ranked(property, scale, lowest) := "yes" if {
	property.state == "known"
	rank(property.value, scale) >= rank(lowest, scale)
} else := "no" if {
	property.state == "known"
	rank(property.value, scale) < rank(lowest, scale)
} else := "no" if {
	property.state == "absent"
} else := "unknown"

is_at_least(property, least) := "yes" if {
	property.state == "known"
	is_number(property.value)
	property.value >= least
} else := "no" if {
	property.state == "known"
	is_number(property.value)
} else := "no" if {
	property.state == "absent"
} else := "unknown"

is_at_most(property, most) := "yes" if {
	property.state == "known"
	is_number(property.value)
	property.value <= most
} else := "no" if {
	property.state == "known"
	is_number(property.value)
} else := "no" if {
	property.state == "absent"
} else := "unknown"

# Every member stands high enough. One that is off the scale may be better than all that we know, or worse.
are_ranked(property, scale, lowest) := "no" if {
	property.state == "known"
	some member in parts(property.value)
	rank(member, scale) < rank(lowest, scale)
} else := "yes" if {
	property.state == "known"
	every member in parts(property.value) { rank(member, scale) >= rank(lowest, scale) }
} else := "no" if {
	property.state == "absent"
} else := "unknown"

# A point in time, in seconds or as a date, after a number of seconds.
is_after(property, seconds) := "yes" if {
	property.state == "known"
	instants.seconds(property.value) > seconds
} else := "no" if {
	property.state == "known"
	instants.seconds(property.value) <= seconds
} else := "no" if {
	property.state == "absent"
} else := "unknown"

# A point in time at a number of seconds, or before.
is_by(property, seconds) := "yes" if {
	property.state == "known"
	instants.seconds(property.value) <= seconds
} else := "no" if {
	is_after(property, seconds) == "yes"
} else := "no" if {
	property.state == "absent"
} else := "unknown"

is_told(property) := "yes" if {
	property.state in {"known", "partial"}
} else := "unknown"

is_id(property, id) := "yes" if {
	property.state == "known"
	trim(lower(property.value), "/") == trim(lower(id), "/")
} else := "no" if {
	property.state == "known"
	is_string(property.value)
} else := "no" if {
	property.state == "absent"
} else := "unknown"

is_no_longer(property, seconds) := "yes" if {
	property.state == "known"
	instants.length(property.value) <= seconds
} else := "no" if {
	property.state == "known"
	instants.length(property.value) > seconds
} else := "no" if {
	property.state == "absent"
} else := "unknown"

# A partial array can show that a member is there, never that none is.
includes(property, wanted) := "yes" if {
	property.state in {"known", "partial"}
	some member in members(property.value)
	some one in wanted
	folded(one) == folded(member)
} else := "no" if {
	property.state == "known"
	every member in members(property.value) { is_string(member) }
} else := "no" if {
	property.state == "absent"
} else := "unknown"

members(value) := value if is_array(value)

members(value) := [trim_space(part) | some part in split(value, ",")] if is_string(value)

# Sets that Azure packs into a text, by comma or semicolon.
parts(value) := [trim_space(part) | some part in split(replace(value, ";", ","), ",")] if is_string(value)

rank(text, scale) := position if {
	some position, step in scale
	folded(step) == folded(text)
}

# Azure writes one enum in several spellings ("Microsoft.KeyVault", "Microsoft.Keyvault").
folded(value) := lower(value) if is_string(value)

folded(value) := value if not is_string(value)
