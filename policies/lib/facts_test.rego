package plumbline.lib.facts_test

import data.plumbline.lib.facts

body(value) := {"source": "azure", "apiVersion": "2025-01-01", "facts": {"thing": {"state": "read", "value": value}}}

mark := {"$plumbline": "unresolved", "expression": "[parameters('x')]"}

partial := {"$plumbline": "partial", "items": [{"b": 1}], "expression": "[concat(x)]"}

state(value, path) := property.state if {
	property := facts.property("thing", path) with input as body(value)
}

test_where_a_path_ends if {
	every row in [
		[{"a": {"b": 1}}, "known"], [{"a": {"b": false}}, "known"], [{"a": {"b": ""}}, "known"],
		[{"a": {"b": null}}, "absent"], [{"a": {}}, "absent"], [{"a": null}, "absent"], [{}, "absent"],
		[{"a": {"b": mark}}, "unknown"], [{"a": {"b": partial}}, "partial"],
	] {
		state(row[0], "a.b") == row[1]
	}
}

test_what_stands_in_the_way_makes_it_unknown if {
	every value in [mark, {"a": mark}, partial, {"a": partial}, {"a": "text"}, {"a": ["b"]}, {"a": 7}, "text", ["a"]] {
		state(value, "a.b") == "unknown"
	}
}

test_mark_in_the_way_gives_its_expression if {
	property := facts.property("thing", "a.b.c") with input as body({"a": mark})
	property.reasons == [{"kind": "unresolved", "expression": "[parameters('x')]"}]
}

test_escaped_key_is_no_mark if {
	state({"a": {"$$plumbline": "unresolved", "b": 1}}, "a.b") == "known"
	state({"a": {"$$plumbline": "unresolved"}}, "a.b") == "absent"
}

test_empty_path_is_the_fact_itself if {
	state([1], "") == "known"
	state(mark, "") == "unknown"
	state(partial, "") == "partial"
	state(null, "") == "absent"
}

reasons(fact) := property.reasons if {
	property := facts.property("thing", "a") with input as {"facts": {"thing": fact}}
}

test_states_that_are_not_read if {
	reasons({"state": "unread", "gap": "g7"}) == [{"kind": "unread", "gap": "g7"}]
	reasons({"state": "unresolved", "expression": "existing"}) == [{"kind": "unresolved", "expression": "existing"}]
	reasons({"state": "notRequested", "option": "--with-x"}) == [{"kind": "notRequested", "option": "--with-x"}]
}

test_fact_that_is_not_there_is_a_fault if {
	property := facts.property("other", "a") with input as body({})
	property.state == "unknown"
	property.reasons == [{"kind": "missing", "fact": "other"}]
}

test_none_is_absent_without_a_default if {
	property := facts.property("thing", "a") with input as {"facts": {"thing": {"state": "none"}}}
	property.state == "absent"
	property.origin == "none"
}
