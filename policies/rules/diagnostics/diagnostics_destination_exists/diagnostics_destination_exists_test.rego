package plumbline.rules.diagnostics.diagnostics_destination_exists_test

import data.plumbline.rules.diagnostics.diagnostics_destination_exists as rule

setting(destinations) := {"source": "azure", "apiVersion": "2021-05-01-preview", "facts": {"destinations": {"state": "read", "value": destinations}}}

here := {"kind": "workspace", "id": "/w", "found": true, "ofSource": false}

test_every_destination_counts if {
	rule.holds.is == "yes" with input as setting([here])
	rule.holds.is == "no" with input as setting([here, {"kind": "storageAccount", "id": "/a", "found": false}])
	rule.holds.is == "no" with input as setting([object.union(here, {"ofSource": true})])
}

test_what_nobody_lists_is_unknown if {
	hub := {"kind": "eventHub", "id": "/h", "found": {"$plumbline": "unresolved", "expression": "no scan lists event hubs"}, "ofSource": false}
	rule.holds.is == "unknown" with input as setting([here, hub])
}
