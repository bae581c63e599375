# The verdict of a rule, as the generated entry points make it from the rule's `holds` and `applies`.
package plumbline.lib.verdicts

of(holds) := {"verdict": name(holds), "evidence": holds.evidence, "reasons": distinct(holds.reasons)}

# What makes a rule applicable is no evidence of its verdict, save where a read was silent about it.
when(applies, holds) := {
	"verdict": of(holds).verdict,
	"evidence": array.concat([seen | some seen in applies.evidence; seen.origin == "absent"], holds.evidence),
	"reasons": distinct(holds.reasons),
} if {
	applies.is == "yes"
} else := {"verdict": "notApplicable", "evidence": applies.evidence, "reasons": []} if {
	applies.is == "no"
} else := of(applies) if {
	applies.is == "unknown"
}

name(holds) := {"yes": "compliant", "no": "noncompliant", "unknown": "unknown"}[holds.is]

# Two conditions may lack the same thing.
distinct(reasons) := {reason | some reason in reasons}
