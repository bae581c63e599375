# The vocabulary of the rules. Each word answers yes, no or unknown by Kleene's logic and carries evidence;
# rules use nothing else, so no rule can forget to ask whether a thing was read.
#
# A place is the name of a fact, or an item of items(); a path is dotted and relative to its place; the
# empty path is the place itself. Texts compare without regard to case. An absent property (or null) that
# has no row in the defaults table answers no to every question. A value of another JSON type than the
# question needs, or off the scale of at_least, answers unknown: nowhere in the bodies that these rules read
# does Azure document a boolean or a number written as text, so what the platform makes of one is a guess.
package plumbline.lib.check

import data.plumbline.lib.answers
import data.plumbline.lib.conditions
import data.plumbline.lib.facts
import data.plumbline.lib.instants

# The property is the wanted text, number or boolean.
equals(place, path, wanted) := one_of(place, path, {wanted})

# The property is one of a set of texts, numbers or booleans of one kind.
one_of(place, path, wanted) := conditions.told(property, answers.one_of(property, wanted), listed(wanted)) if {
	property := facts.property(place, path)
}

is_true(place, path) := conditions.told(property, answers.is_boolean_of(property, true), "true") if {
	property := facts.property(place, path)
}

is_false(place, path) := conditions.told(property, answers.is_boolean_of(property, false), "false") if {
	property := facts.property(place, path)
}

# As is_false, for a property that only some reads report: where it is not, it counts as false, and the
# evidence says `silence`.
is_false_if_reported(place, path, silence) := conditions.told(property, "yes", silence) if {
	property := facts.property(place, path)
	property.state == "absent"
} else := is_false(place, path)

# The property is there. An empty text is not: Azure lists an unset id as "".
exists(place, path) := conditions.told(property, answers.exists(property), "present") if {
	property := facts.property(place, path)
}

# The text stands at `lowest` or later on a scale that is given from worst to best.
at_least(place, path, scale, lowest) := conditions.told(property, answer, $"{lowest} or better") if {
	property := facts.property(place, path)
	answer := answers.is_ranked(property, scale, lowest)
}

# As at_least, of every member of a text that packs a set ("SMB3.0;SMB3.1.1").
each_at_least(place, path, scale, lowest) := conditions.told(property, answer, $"each {lowest} or better") if {
	property := facts.property(place, path)
	answer := answers.are_ranked(property, scale, lowest)
}

at_least_number(place, path, least) := conditions.told(property, answers.is_at_least(property, least), $"at least {least}") if {
	property := facts.property(place, path)
}

at_most_number(place, path, most) := conditions.told(property, answers.is_at_most(property, most), $"at most {most}") if {
	property := facts.property(place, path)
}

# The duration (P7D, or 7.00:00:00) is no longer than a number of days.
at_most_days(place, path, days) := conditions.told(property, answers.is_no_longer(property, days * instants.day), $"at most {days} days") if {
	property := facts.property(place, path)
}

# The point in time comes more than a number of days after the scan.
later_than_in(place, path, days) := after_scan(facts.property(place, path), days * instants.day, $"more than {days} days after the scan")

# The point in time lies, when the scan runs, no more than a number of days back.
at_most_days_ago(place, path, days) := after_scan(facts.property(place, path), (0 - (days * instants.day)) - 1, $"at most {days} days before the scan")

after_scan(property, seconds, expected) := conditions.told(property, answers.is_after(property, facts.now + seconds), expected) if {
	facts.now
} else := conditions.failed("scan", "the host gave no instant of the scan (input.scan.instant)")

# No more than a number of days lie between two points in time.
at_most_days_between(place, from, to, days) := conditions.told(end, answers.is_by(end, limit), $"at most {days} days after {from}") if {
	start := facts.property(place, from)
	start.state == "known"
	limit := instants.seconds(start.value) + (days * instants.day)
	end := facts.property(place, to)
} else := conditions.told(start, "unknown", "a point in time") if {
	start := facts.property(place, from)
}

# The tag has the value; `tag` reads "name=value". Names of tags compare without regard to case, as in Azure.
tagged(place, path, tag) := conditions.told(property, answers.one_of(property, {value}), tag) if {
	[name, value] := split(tag, "=")
	property := facts.tag(place, path, name)
} else := conditions.failed(place, $"{tag} is no tag: write name=value")

# Two texts are the id of one resource: Azure changes their case, and leaves the first slash out in places.
same_resource(place, path, other_place, other_path) := conditions.told(property, answers.is_id(property, wanted.value), wanted.value) if {
	property := facts.property(place, path)
	wanted := facts.property(other_place, other_path)
	wanted.state == "known"
	is_string(wanted.value)
} else := conditions.told(wanted, "unknown", "the id of a resource") if {
	wanted := facts.property(other_place, other_path)
}

# The property is part of what was read. Never no: a read that leaves it out does not tell what it is.
reported(place, path) := conditions.told(property, answers.is_told(property), "reported") if {
	property := facts.property(place, path)
}

# The condition, as far as the read is one that would tell: where the property at the path is missing, a no
# becomes unknown.
where_reported(place, path, condition) := any_of([condition, none_of([reported(place, path)])])

# The array of texts, or the comma-separated text, holds at least one of a set of texts.
includes(place, path, wanted) := conditions.told(property, answers.includes(property, wanted), listed(wanted)) if {
	property := facts.property(place, path)
}

# The members of an array as places. Ask each one and hand the answers to some_item or every_item:
#   check.some_item(settings, "a setting with a destination", [sends(setting) | some setting in settings.each])
items(place, path) := {"property": property, "each": each} if {
	property := facts.property(place, path)
	each := [{"fact": property.fact, "path": at, "value": value} |
		property.state in {"known", "partial"}
		is_array(property.value)
		some n, value in property.value
		at := $"{property.path}[{n}]"
	]
}

# At least one item answered yes. `what` says which item is wanted.
some_item(items, what, answered) := shrunk(items, what) if {
	count(answered) != count(items.each)
} else := conditions.decided("yes", deciding[0].evidence) if {
	deciding := having(answered, "yes")
	deciding[0]
} else := open_items(items, what, answered) if {
	is_open(items, answered)
} else := conditions.decided("no", array.concat([overview(items, what)], brief(answered))) if {
	count(having(answered, "no")) == count(answered)
} else := shrunk(items, what)

# Every item answered yes; of no items that is true.
every_item(items, what, answered) := shrunk(items, what) if {
	count(answered) != count(items.each)
} else := conditions.decided("no", array.concat([overview(items, what)], brief(deciding))) if {
	deciding := having(answered, "no")
	deciding[0]
} else := open_items(items, what, answered) if {
	is_open(items, answered)
} else := conditions.decided("yes", [overview(items, what)]) if {
	count(having(answered, "yes")) == count(answered)
} else := shrunk(items, what)

# A comprehension drops an item whose condition is undefined. That is a fault, never an answer.
shrunk(items, what) := conditions.failed(items.property.fact, $"not every item of {items.property.path} was asked for {what}")

is_open(items, _) if not is_complete(items)

is_open(_, answered) if having(answered, "unknown")[0]

is_complete(items) if items.property.state == "absent"

is_complete(items) if {
	items.property.state == "known"
	is_array(items.property.value)
}

open_items(items, what, answered) := conditions.undecided(
	array.concat([overview(items, what)], brief(having(answered, "unknown"))),
	array.concat(missing_items(items, what), reasons(answered)),
)

missing_items(items, what) := [reason |
	not is_complete(items)
	some reason in conditions.reasons(items.property, what)
]

overview(items, what) := conditions.observation(items.property, what)

# At least one condition holds.
any_of(answered) := conditions.decided("yes", evidence(deciding)) if {
	deciding := having(answered, "yes")
	deciding[0]
} else := conditions.undecided(evidence(answered), reasons(answered)) if {
	having(answered, "unknown")[0]
} else := conditions.decided("no", evidence(answered)) if {
	answered[0]
	count(having(answered, "no")) == count(answered)
} else := conditions.failed("", "any_of and none_of need at least one condition")

# Every condition holds.
all_of(answered) := conditions.decided("no", evidence(deciding)) if {
	deciding := having(answered, "no")
	deciding[0]
} else := conditions.undecided(evidence(answered), reasons(answered)) if {
	having(answered, "unknown")[0]
} else := conditions.decided("yes", evidence(answered)) if {
	answered[0]
	count(having(answered, "yes")) == count(answered)
} else := conditions.failed("", "all_of needs at least one condition")

# No condition holds.
none_of(answered) := conditions.negated(any_of(answered))

# What the configuration, or else the card, gives for one of the rule's parameters.
parameter(rule, name) := data.plumbline.parameters[rule][name]

having(answered, is) := [one | some one in answered; one.is == is]

evidence(answered) := [seen | some one in answered; some seen in one.evidence]

reasons(answered) := [reason | some one in answered; one.is == "unknown"; some reason in one.reasons]

# Twenty observations tell what is wrong; a vault may hold a thousand access policies.
brief(answered) := array.slice(evidence(answered), 0, 20)

listed(wanted) := concat(" or ", sort([text | some one in wanted; text := $"{one}"]))
