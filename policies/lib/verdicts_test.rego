package plumbline.lib.verdicts_test

import data.plumbline.lib.verdicts

answer(is) := {"is": is, "evidence": [{"path": is, "origin": "read"}], "reasons": [reason | is == "unknown"; some reason in [gap, gap]]}

gap := {"kind": "unread", "gap": "g1"}

test_holds_alone if {
	verdicts.of(answer("yes")).verdict == "compliant"
	verdicts.of(answer("no")).verdict == "noncompliant"
	verdicts.of(answer("unknown")).verdict == "unknown"
}

test_applies_decides_first if {
	every is in ["yes", "no", "unknown"] {
		verdicts.when(answer("no"), answer(is)).verdict == "notApplicable"
		verdicts.when(answer("unknown"), answer(is)).verdict == "unknown"
	}
	verdicts.when(answer("yes"), answer("no")).verdict == "noncompliant"
}

test_reasons_only_of_what_is_unknown if {
	verdicts.of(answer("unknown")).reasons == {gap}
	verdicts.when(answer("no"), answer("unknown")).reasons == []
}

test_only_a_silent_read_of_applies_is_evidence if {
	silent := {"is": "yes", "evidence": [{"path": "a", "origin": "absent"}, {"path": "b", "origin": "read"}], "reasons": []}
	verdicts.when(silent, answer("no")).evidence == [{"path": "a", "origin": "absent"}, {"path": "no", "origin": "read"}]
}

# The host finds the rule missing and reports it as failed.
test_what_is_no_answer_gives_no_verdict if {
	not verdicts.of({"is": "maybe", "evidence": [], "reasons": []})
	not verdicts.of(true)
}
