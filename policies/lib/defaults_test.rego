package plumbline.lib.defaults_test

import data.plumbline.lib.facts

page := "https://learn.microsoft.com/azure/a"

table(rows) := {"thing": {"p": [object.union({"reference": page, "when": {}}, row) | some row in rows]}}

resource(source, version, fact) := {"source": source, "apiVersion": version, "facts": {"thing": fact}}

read(value) := {"state": "read", "value": value}

seen(rows, resource_) := property if {
	property := facts.property("thing", "p") with input as resource_ with data.plumbline.defaults as table(rows)
}

test_default_of_an_absent_value if {
	every fact in [read({}), read({"p": null}), {"state": "none"}] {
		property := seen([{"value": false}], resource("azure", "2025-01-01", fact))
		property.state == "known"
		property.value == false
		property.origin == "default"
		property.reference == page
	}
}

test_value_comes_before_default if {
	seen([{"value": false}], resource("azure", "2025-01-01", read({"p": true}))).value == true
}

test_no_default_for_what_is_not_read if {
	mark := {"$plumbline": "unresolved", "expression": "[x]"}
	every fact in [{"state": "unread", "gap": "g1"}, {"state": "unresolved", "expression": "x"}, read({"p": mark}), read(mark), read("text")] {
		seen([{"value": false}], resource("azure", "2025-01-01", fact)).state == "unknown"
	}
}

by_source := [{"when": {"source": "template"}, "value": 1}, {"when": {"source": "azure"}, "value": 2}]

test_first_row_that_fits if {
	seen(by_source, resource("template", "2025-01-01", read({}))).value == 1
	seen(by_source, resource("azure", "2025-01-01", read({}))).value == 2
	seen([{"value": 3}, {"value": 4}], resource("azure", "", read({}))).value == 3
}

test_no_row_fits if {
	seen([{"when": {"source": "template"}, "value": 1}], resource("azure", "", read({}))).state == "absent"
}

by_version := [
	{"when": {"api_version": {"from": "2019-04-01"}}, "value": true},
	{"when": {"api_version": {"before": "2019-04-01"}}, "value": false},
]

test_api_version_is_a_date if {
	every row in [["2019-04-01", true], ["2025-06-01", true], ["2019-04-01-preview", true], ["2018-11-01", false]] {
		seen(by_version, resource("template", row[0], read({}))).value == row[1]
	}
}

test_version_that_is_no_date_leaves_the_default_open if {
	every version in ["", "latest", "7.6", "[variables('version')]"] {
		seen(by_version, resource("template", version, read({}))).state == "unknown"
	}
}

by_age := [
	{"when": {"created": {"at": "properties.creationTime", "before": "2023-12-05"}}, "value": true},
	{"when": {"created": {"at": "properties.creationTime", "from": "2023-12-05"}}, "value": false},
]

aged(time) := seen(by_age, resource("azure", "2025-01-01", read({"properties": {"creationTime": time}})))

test_age if {
	aged("2017-06-01T02:42:41.7633306Z").value == true
	aged("2023-12-05T00:00:00Z").value == false
	every time in [null, "", "yesterday", 1512460800, {"$plumbline": "unresolved", "expression": "[x]"}] {
		aged(time).state == "unknown"
	}
}

test_age_of_a_fact_that_is_none if {
	seen(by_age, resource("azure", "2025-01-01", {"state": "none"})).state == "unknown"
}

test_documented_unknown if {
	property := seen([{"unknown": "nobody documents it"}], resource("azure", "", read({})))
	property.state == "unknown"
	property.reasons == [{"kind": "unresolved", "expression": "nobody documents it"}]
}
