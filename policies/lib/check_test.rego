package plumbline.lib.check_test

import data.plumbline.lib.check

mark := {"$plumbline": "unresolved", "expression": "[parameters('x')]", "at": "main.bicep:1:1"}

body(value) := {"source": "azure", "apiVersion": "2025-01-01", "facts": {"thing": {"state": "read", "value": value}}}

some_of(items) := {"$plumbline": "partial", "items": items, "expression": "[concat(variables('a'), parameters('b'))]"}

# Each row: what is asked, of which value, and the answer.
test_one_of if {
	every row in [
		["Deny", "yes"], ["deny", "yes"], ["Allow", "no"], ["", "no"], [null, "no"],
		[true, "unknown"], [1, "unknown"], [{"a": 1}, "unknown"], [["Deny"], "unknown"],
		[mark, "unknown"], [some_of(["Deny"]), "unknown"],
	] {
		check.equals("thing", "p", "Deny").is == row[1] with input as body({"p": row[0]})
	}
}

test_one_of_several_in_any_case if {
	check.one_of("thing", "p", {"Disabled", "SecuredByPerimeter"}).is == "yes" with input as body({"p": "securedbyperimeter"})
}

test_booleans_are_never_texts if {
	every row in [[true, "yes"], [false, "no"], [null, "no"], ["true", "unknown"], ["false", "unknown"], [1, "unknown"], [mark, "unknown"]] {
		check.is_true("thing", "p").is == row[1] with input as body({"p": row[0]})
	}
	every row in [[true, "no"], [false, "yes"], [null, "no"], ["false", "unknown"], [0, "unknown"]] {
		check.is_false("thing", "p").is == row[1] with input as body({"p": row[0]})
	}
}

test_absent_answers_no_to_both_booleans if {
	check.is_true("thing", "p").is == "no" with input as body({})
	check.is_false("thing", "p").is == "no" with input as body({})
}

test_unreported_boolean_counts_as_false_and_says_so if {
	answer := check.is_false_if_reported("thing", "p", "nobody tells") with input as body({})
	answer.is == "yes"
	answer.evidence[0].expected == "nobody tells"
	check.is_false_if_reported("thing", "p", "nobody tells").is == "no" with input as body({"p": true})
	check.is_false_if_reported("thing", "p", "nobody tells").is == "unknown" with input as body({"p": mark})
}

test_exists if {
	every row in [["x", "yes"], [0, "yes"], [false, "yes"], [{}, "yes"], [[], "yes"], ["", "no"], [null, "no"], [mark, "unknown"], [some_of([]), "yes"]] {
		check.exists("thing", "p").is == row[1] with input as body({"p": row[0]})
	}
}

scale := ["TLS1_0", "TLS1_1", "TLS1_2", "TLS1_3"]

test_ordered_scale if {
	every row in [["TLS1_3", "yes"], ["tls1_2", "yes"], ["TLS1_1", "no"], [null, "no"], ["TLS2_0", "unknown"], ["", "unknown"], [1.2, "unknown"]] {
		check.at_least("thing", "p", scale, "TLS1_2").is == row[1] with input as body({"p": row[0]})
	}
}

test_numbers if {
	every row in [[10, "yes"], [11, "yes"], [9, "no"], [9.5, "no"], [null, "no"], ["10", "unknown"], [true, "unknown"], [mark, "unknown"]] {
		check.at_least_number("thing", "p", 10).is == row[1] with input as body({"p": row[0]})
	}
	every row in [[10, "yes"], [9, "yes"], [11, "no"], ["9", "unknown"]] {
		check.at_most_number("thing", "p", 10).is == row[1] with input as body({"p": row[0]})
	}
}

test_membership_in_array_or_comma_separated_text if {
	every row in [
		["Logging, Metrics, AzureServices", "yes"], ["azureservices", "yes"], ["None", "no"], ["AzureServicesX", "no"],
		[["get", "AzureServices"], "yes"], [["get"], "no"], [[], "no"], [null, "no"],
		[["get", mark], "unknown"], [["AzureServices", mark], "yes"], [["get", 1], "unknown"],
		[some_of(["get"]), "unknown"], [some_of(["AzureServices"]), "yes"], [{"a": 1}, "unknown"], [true, "unknown"],
	] {
		check.includes("thing", "p", {"AzureServices"}).is == row[1] with input as body({"p": row[0]})
	}
}

asked(list, quantifier) := answer if {
	things := check.items("thing", "p") with input as body({"p": list})
	answered := [check.is_true(one, "on") | some one in things.each]
	answer := {
		"some": check.some_item(things, "one that is on", answered),
		"every": check.every_item(things, "all on", answered),
	}[quantifier].is
}

on := {"on": true}

off := {"on": false}

open := {"on": mark}

test_some_item if {
	every row in [
		[[off, on], "yes"], [[off, off], "no"], [[], "no"], [null, "no"],
		[[off, open], "unknown"], [[on, open], "yes"], [[off, mark], "unknown"], [[on, mark], "yes"],
		[some_of([off]), "unknown"], [some_of([on]), "yes"], [some_of([]), "unknown"], [mark, "unknown"], ["on", "unknown"],
	] {
		asked(row[0], "some") == row[1]
	}
}

test_every_item if {
	every row in [
		[[on, on], "yes"], [[on, off], "no"], [[], "yes"], [null, "yes"],
		[[on, open], "unknown"], [[off, open], "no"], [[on, mark], "unknown"], [[off, mark], "no"],
		[some_of([on]), "unknown"], [some_of([off]), "no"], [some_of([]), "unknown"], [mark, "unknown"], [{"a": on}, "unknown"],
	] {
		asked(row[0], "every") == row[1]
	}
}

test_item_evidence_names_the_item if {
	things := check.items("thing", "p") with input as body({"p": [on, {"deep": {"on": true}}]})
	answer := check.is_true(things.each[1], "deep.on")
	answer.evidence == [{"fact": "thing", "path": "p[1].deep.on", "observed": true, "expected": "true", "origin": "read"}]
}

# A comprehension drops what is undefined; that must be a fault, not a smaller collection.
test_dropped_item_is_a_fault if {
	things := check.items("thing", "p") with input as body({"p": [on, {}]})
	answered := [answer |
		some one in things.each
		one.value.on
		answer := check.is_true(one, "on")
	]
	every quantified in [check.every_item(things, "all on", answered), check.some_item(things, "one on", answered)] {
		quantified.is == "unknown"
		quantified.reasons[0].kind == "missing"
	}
}

yes := {"is": "yes", "evidence": [], "reasons": []}

no := {"is": "no", "evidence": [], "reasons": []}

unknown := {"is": "unknown", "evidence": [], "reasons": [{"kind": "unread", "gap": "g1"}]}

test_kleene if {
	every row in [
		[[yes, no], "yes", "no"], [[yes, yes], "yes", "yes"], [[no, no], "no", "no"],
		[[yes, unknown], "yes", "unknown"], [[no, unknown], "unknown", "no"], [[unknown], "unknown", "unknown"],
		[[yes, no, unknown], "yes", "no"],
	] {
		check.any_of(row[0]).is == row[1]
		check.all_of(row[0]).is == row[2]
		check.none_of(row[0]).is == {"yes": "no", "no": "yes", "unknown": "unknown"}[row[1]]
	}
}

test_no_conditions_and_non_conditions_are_faults if {
	every fault in [check.any_of([]), check.all_of([]), check.none_of([]), check.all_of([true]), check.any_of([{"is": "maybe"}])] {
		fault.is == "unknown"
		fault.reasons[0].kind == "missing"
	}
}

test_unknown_carries_every_reason if {
	answer := check.all_of([unknown, check.is_true("thing", "p")]) with input as body({"p": mark})
	{reason.kind | some reason in answer.reasons} == {"unread", "unresolved"}
}

test_none_of_turns_the_expectation if {
	answer := check.none_of([check.is_true("thing", "p")]) with input as body({"p": true})
	answer.is == "no"
	answer.evidence[0].expected == "not true"
}

test_evidence_is_short if {
	answer := check.exists("thing", "p") with input as body({"p": concat("", [x | some _ in numbers.range(1, 300); x := "a"])})
	count(answer.evidence[0].observed) == 200
	of_object := check.exists("thing", "p") with input as body({"p": {"secret": "s", "more": [1]}})
	of_object.evidence[0].observed == "object with 2 members"
	of_array := check.exists("thing", "p") with input as body({"p": ["get", "list"]})
	of_array.evidence[0].observed == "get, list"
}

test_odd_value_says_what_it_is if {
	answer := check.is_true("thing", "p") with input as body({"p": "true"})
	answer.reasons == [{"kind": "unresolved", "expression": "thing:p is true (string); expected true"}]
}

test_packed_set_on_a_scale if {
	versions := ["SMB2.1", "SMB3.0", "SMB3.1.1"]
	every row in [
		["SMB3.1.1", "yes"], ["smb3.1.1", "yes"], ["SMB3.0;SMB3.1.1", "no"], ["SMB3.1.1; SMB2.1", "no"], ["SMB3.1.1;SMB4", "unknown"],
		["SMB2.1;SMB4", "no"], ["", "unknown"], [null, "no"], [3, "unknown"], [mark, "unknown"], [some_of(["SMB3.1.1"]), "unknown"],
	] {
		check.each_at_least("thing", "p", versions, "SMB3.1.1").is == row[1] with input as body({"p": row[0]})
	}
}

test_durations if {
	every row in [
		["7.00:00:00", "yes"], ["P7D", "yes"], ["7.00:00:01", "no"], ["P8D", "no"], ["1.15:59:59", "yes"], [null, "no"],
		["a week", "unknown"], [7, "unknown"], [mark, "unknown"],
	] {
		check.at_most_days("thing", "p", 7).is == row[1] with input as body({"p": row[0]})
	}
}

scanned(value) := object.union(body(value), {"scan": {"instant": "2026-11-22T10:00:00Z"}})

# 1795341600 is the instant of the scan.
test_after_the_scan if {
	every row in [
		[1797933601, "yes"], [1797933600, "no"], [1795341600, "no"], ["2026-12-22T10:00:01.5Z", "yes"], ["2026-12-22T10:00:00Z", "no"],
		[null, "no"], ["soon", "unknown"], [mark, "unknown"], [true, "unknown"],
	] {
		check.later_than_in("thing", "p", 30).is == row[1] with input as scanned({"p": row[0]})
	}
}

test_before_the_scan if {
	every row in [
		["2026-08-24T10:00:00Z", "yes"], ["2026-08-24T09:59:59.9999999Z", "no"], ["2026-11-22T10:00:00Z", "yes"],
		["2027-01-01T00:00:00Z", "yes"], [null, "no"], ["2026-08-24", "unknown"], [mark, "unknown"],
	] {
		check.at_most_days_ago("thing", "p", 90).is == row[1] with input as scanned({"p": row[0]})
	}
}

test_rule_without_a_clock_fails if {
	every scan in [{}, {"scan": {}}, {"scan": {"instant": "today"}}] {
		answer := check.later_than_in("thing", "p", 30) with input as object.union(body({"p": 1}), scan)
		answer.is == "unknown"
		answer.reasons[0].kind == "missing"
	}
}

test_between_two_instants if {
	every row in [
		[{"a": 1000, "b": 87400}, "yes"], [{"a": 1000, "b": 87401}, "no"], [{"a": 1000, "b": 10}, "yes"],
		[{"a": 1000}, "no"], [{"b": 1000}, "unknown"], [{"a": mark, "b": 1}, "unknown"], [{"a": 1, "b": mark}, "unknown"],
		[{"a": "x", "b": 1}, "unknown"], [{"a": 1, "b": "x"}, "unknown"], [{}, "unknown"],
	] {
		check.at_most_days_between("thing", "a", "b", 1).is == row[1] with input as body(row[0])
	}
}

test_tags if {
	every row in [
		[{"retention": "worm"}, "yes"], [{"Retention": "WORM"}, "yes"], [{"retention": "short"}, "no"], [{"other": "worm"}, "no"],
		[{"retention": null}, "no"], [{}, "no"], [null, "no"], [{"retention": mark}, "unknown"], [mark, "unknown"], ["worm", "unknown"],
	] {
		check.tagged("thing", "tags", "retention=worm").is == row[1] with input as body({"tags": row[0]})
	}
	check.tagged("thing", "tags", "a.b=c").is == "yes" with input as body({"tags": {"a.b": "c"}})
	check.tagged("thing", "tags", "retention").reasons[0].kind == "missing" with input as body({"tags": {}})
}

test_reported if {
	every row in [[1, "yes"], ["", "yes"], [false, "yes"], [null, "unknown"], [mark, "unknown"], [some_of([]), "yes"]] {
		check.reported("thing", "p").is == row[1] with input as body({"p": row[0]})
	}
	check.reported("thing", "p").reasons[0].kind == "unresolved" with input as body({})
}

test_same_resource if {
	every row in [
		["/subscriptions/A", "yes"], ["subscriptions/a/", "yes"], ["/subscriptions/a/resourceGroups/b", "no"], ["/subscriptions/b", "no"],
		[null, "no"], [7, "unknown"], [mark, "unknown"],
	] {
		check.same_resource("thing", "p", "thing", "id").is == row[1] with input as body({"id": "/subscriptions/a", "p": row[0]})
	}
	every id in [null, mark, 7] {
		check.same_resource("thing", "p", "thing", "id").is == "unknown" with input as body({"id": id, "p": "/subscriptions/a"})
	}
}

test_where_reported if {
	every row in [[{"p": true, "id": 1}, "yes"], [{"p": false, "id": 1}, "no"], [{"p": false}, "unknown"], [{"p": true}, "yes"], [{"p": mark, "id": 1}, "unknown"]] {
		check.where_reported("thing", "id", check.is_true("thing", "p")).is == row[1] with input as body(row[0])
	}
}
