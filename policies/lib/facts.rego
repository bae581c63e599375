# What is known of one property. Only this package and plumbline.lib.defaults look at input.
#
# A place is the name of a fact, or an item that check.items handed out. A property of a place is
# {state, fact, path, value, origin}, with reasons where it is not known and the reference of a default:
#   known    a value was read, or the defaults table gives one (origin "default")
#   partial  an array of which only some members are known
#   absent   read, not there, and without a row in the defaults table; JSON null is absent, never false
#   unknown  not read, or not resolved
package plumbline.lib.facts

import data.plumbline.lib.defaults
import data.plumbline.lib.instants

# When the scan ran, in seconds: the only clock that rules have. Undefined where the host gives none.
now := instants.seconds(input.scan.instant)

# The first clause serves nearly every call; the rest is looked for only where no plain value was found.
property(place, path) := known(place, path, value) if {
	value := object.get(input.facts[place].value, split(path, "."), null)
	is_plain(value)
} else := of_item(place, path) if {
	is_object(place)
} else := of_fact(place, path, fact_named(place))

# A fact that the resource does not carry is a fault of the reader or of the rule, not the same as "none".
fact_named(name) := object.get(input.facts, name, {"state": "missing", "fact": name})

of_fact(name, path, fact) := met if {
	fact.state == "read"
	met := in_value(name, path, fact.value, steps(path))
} else := unknown(name, path, fact.state, [reason_of(fact)]) if {
	not fact.state in {"read", "none"}
} else := fallback if {
	fallback := defaults.property(name, path)
} else := absent(name, path, {"read": "absent", "none": "none"}[fact.state])

of_item(item, path) := met if {
	met := in_value(item.fact, joined(item.path, path), item.value, steps(path))
} else := absent(item.fact, joined(item.path, path), "absent")

# One tag of those at a path. A name may hold dots, so it is no path, and its case is up to whoever wrote it.
tag(place, path, name) := tags if {
	tags := property(place, path)
	tags.state != "known"
} else := unresolved(tags.fact, tags.path, $"{tags.fact}:{tags.path} is a value of type {type_name(tags.value)}, not an object") if {
	tags := property(place, path)
	not is_object(tags.value)
} else := found(tags.fact, $"{tags.path}.{same}", value) if {
	tags := property(place, path)
	same := named(tags.value, name)[0]
	value := tags.value[same]
	value != null
} else := absent(tags.fact, $"{tags.path}.{name}", "absent") if {
	tags := property(place, path)
}

named(tags, name) := [key | some key, _ in tags; lower(key) == lower(name)]

# Undefined where plain objects lead to nothing: only then is the property absent.
in_value(fact, path, value, way) := found(fact, path, reached(value, way)) if {
	reached(value, way) != null
} else := unresolved(fact, path, obstacle.expression) if {
	obstacle := obstacles(value, way)[0]
	is_mark(obstacle)
} else := unresolved(fact, path, $"{fact}:{path} lies inside a value of type {type_name(obstacle)}, not inside an object") if {
	obstacle := obstacles(value, way)[0]
}

reached(value, way) := value if {
	count(way) == 0
} else := object.get(value, way, null)

# What stands in the way although it is no plain object: a mark, or a text where an object belongs.
obstacles(value, way) := [met |
	some n in numbers.range(0, count(way) - 1)
	met := reached(value, array.slice(way, 0, n))
	obstructs(met)
]

obstructs(met) if is_mark(met)

obstructs(met) if {
	met != null
	not is_object(met)
}

is_plain(value) if {
	value != null
	not is_mark(value)
}

# The reader's mark for what it could not resolve. Readers escape real keys that begin like it.
is_mark(value) if value["$plumbline"]

found(fact, path, value) := known(fact, path, value) if {
	not is_mark(value)
} else := partial(fact, path, value) if {
	value["$plumbline"] == "partial"
} else := unresolved(fact, path, value.expression)

known(fact, path, value) := {"state": "known", "fact": fact, "path": path, "value": value, "origin": "read"}

absent(fact, path, origin) := {"state": "absent", "fact": fact, "path": path, "value": null, "origin": origin}

partial(fact, path, mark) := {
	"state": "partial",
	"fact": fact,
	"path": path,
	"value": mark.items,
	"origin": "unresolved",
	"reasons": [{"kind": "unresolved", "expression": mark.expression}],
}

unresolved(fact, path, text) := unknown(fact, path, "unresolved", [{"kind": "unresolved", "expression": text}])

unknown(fact, path, origin, reasons) := {
	"state": "unknown",
	"fact": fact,
	"path": path,
	"value": null,
	"origin": origin,
	"reasons": reasons,
}

reason_of(fact) := {"kind": "unread", "gap": fact.gap} if fact.state == "unread"

reason_of(fact) := {"kind": "unresolved", "expression": fact.expression} if fact.state == "unresolved"

reason_of(fact) := {"kind": "notRequested", "option": fact.option} if fact.state == "notRequested"

reason_of(fact) := {"kind": "missing", "fact": fact.fact} if fact.state == "missing"

# The empty path is the place itself.
steps(path) := [] if path == ""

steps(path) := split(path, ".") if path != ""

joined(base, path) := base if path == ""

joined(base, path) := $"{base}.{path}" if path != ""
