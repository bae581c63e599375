# The three-valued answer of one condition: {is: yes | no | unknown, evidence, reasons}.
package plumbline.lib.conditions

# The answer to a question about a property, with what was observed. `expected` reads after "expected: ".
told(property, "yes", expected) := decided("yes", [observation(property, expected)])

told(property, "no", expected) := decided("no", [observation(property, expected)])

told(property, "unknown", expected) := undecided(observations(property, expected), reasons(property, expected))

decided(is, evidence) := {"is": is, "evidence": evidence, "reasons": []}

undecided(evidence, why) := {"is": "unknown", "evidence": evidence, "reasons": why}

# A fault of rule, library or reader: the host reports "rule failed", never a verdict.
failed(fact, message) := undecided([], [{"kind": "missing", "fact": fact, "message": message}])

# A known value that the question cannot be asked of (text for a number, a spelling off the scale) is
# neither a pass nor a finding: guessing what the platform makes of it would be both in turn.
reasons(property, _) := property.reasons

reasons(property, expected) := [{"kind": "unresolved", "expression": text}] if {
	text := $"{property.fact}:{property.path} is {shown(property.value)} ({type_name(property.value)}); expected {expected}"
	not property.reasons
}

observations(property, expected) := [observation(property, expected) | property.origin != "missing"]

observation(property, expected) := {
	"fact": property.fact,
	"path": property.path,
	"observed": shown(property.value),
	"expected": expected,
	"origin": property.origin,
	"reference": property.reference,
} if {
	property.origin == "default"
} else := {
	"fact": property.fact,
	"path": property.path,
	"observed": shown(property.value),
	"expected": expected,
	"origin": property.origin,
}

# The opposite, for none_of. What is not known stays so.
negated(condition) := {
	"is": {"yes": "no", "no": "yes", "unknown": "unknown"}[condition.is],
	"evidence": [object.union(seen, {"expected": expected}) |
		some seen in condition.evidence
		expected := $"not {seen.expected}"
	],
	"reasons": condition.reasons,
}

counted(value) := "1 item" if {
	count(value) == 1
} else := $"{count(value)} items"

# Evidence is for people: scalars as they are, long texts cut, short arrays of texts joined, no objects.
shown(value) := cut(value) if {
	is_string(value)
} else := $"object with {count(value)} members" if {
	is_object(value)
} else := counted(value) if {
	is_array(value)
	not is_list_of_texts(value)
} else := cut(concat(", ", value)) if {
	is_array(value)
} else := value

is_list_of_texts(value) if {
	value[0]
	every item in value { is_string(item) }
}

cut(text) := text if count(text) <= 200

cut(text) := $"{substring(text, 0, 199)}…" if count(text) > 200
