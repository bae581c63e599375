package parts

# Judges a part by what holds it.
owner := {"verdict": verdict, "evidence": [evidence], "reasons": []} if {
	kind := input.facts.thing.value.kind
	verdict := {true: "compliant", false: "noncompliant"}[kind == input.facts.part.value.wants]
	evidence := {
		"fact": "thing",
		"path": "kind",
		"observed": kind,
		"expected": input.facts.part.value.wants,
		"origin": "default",
		"reference": "https://example.org/kinds",
	}
}
