# A made-up type, so that tests of the evaluation do not change with the real rules.
package things

level := {
	"verdict": {true: "compliant", false: "noncompliant"}[input.facts.thing.value.level >= least],
	"evidence": [
		seen("level", input.facts.thing.value.level, $"at least {least}"),
		seen("kind", input.facts.thing.value.kind, "anything"),
	],
	"reasons": [],
} if {
	input.facts.thing.state == "read"
}

level := {
	"verdict": "unknown",
	"evidence": [],
	"reasons": [{"kind": "unread", "gap": input.facts.thing.gap}],
} if {
	input.facts.thing.state == "unread"
}

least := data.plumbline.parameters["thing-level"].least

seen(path, observed, expected) := {
	"fact": "thing",
	"path": path,
	"observed": observed,
	"expected": expected,
	"origin": "read",
}

# Two values at once, where the resource says so: the engine aborts.
clash := compliant

clash := {"verdict": "noncompliant", "evidence": [], "reasons": []} if input.facts.thing.value.clash

# Falls through, where the resource says so.
lost := compliant if not input.facts.thing.value.lost

compliant := {"verdict": "compliant", "evidence": [], "reasons": []}
