# The platform's documented defaults: rows compiled from policies/defaults.yaml, first match wins.
package plumbline.lib.defaults

# The default of an absent property; undefined where no row fits. A row of which nobody can say whether
# it fits, or whose documentation leaves the value open, makes the property unknown.
property(fact, path) := known(fact, path, row) if {
	row := fitting(fact, path)[0]
	fits(fact, row) == "yes"
	not row.unknown
} else := unknown(fact, path, row, row.unknown) if {
	row := fitting(fact, path)[0]
	fits(fact, row) == "yes"
} else := unknown(fact, path, row, text) if {
	row := fitting(fact, path)[0]
	text := $"the platform's default of {fact}:{path} depends on an API version or a creation time that is not known"
}

fitting(fact, path) := [row | some row in data.plumbline.defaults[fact][path]; fits(fact, row) != "no"]

# A row without conditions always fits.
fits(fact, row) := "no" if {
	some name, wanted in row.when
	condition(fact, name, wanted) == "no"
} else := "unknown" if {
	some name, wanted in row.when
	condition(fact, name, wanted) == "unknown"
} else := "yes"

condition(_, "source", wanted) := answer(input.source == wanted)

condition(_, "api_version", range) := within(input.apiVersion, range)

condition(fact, "created", range) := within(object.get(object.get(input.facts[fact], "value", {}), split(range.at, "."), null), range)

# Dates compare as text. Anything that does not begin like a date is not known.
within(text, range) := answer(in_range(day, range)) if {
	day := substring(text, 0, 10)
	[year, month, _] := split(day, "-")
	to_number(year) > 2000
	count(month) == 2
} else := "unknown"

in_range(day, range) if {
	day >= object.get(range, "from", "")
	day < object.get(range, "before", "~")
} else := false

answer(true) := "yes"

answer(false) := "no"

known(fact, path, row) := {
	"state": "known",
	"fact": fact,
	"path": path,
	"value": row.value,
	"origin": "default",
	"reference": row.reference,
}

unknown(fact, path, row, text) := {
	"state": "unknown",
	"fact": fact,
	"path": path,
	"value": null,
	"origin": "unresolved",
	"reference": row.reference,
	"reasons": [{"kind": "unresolved", "expression": text}],
}
