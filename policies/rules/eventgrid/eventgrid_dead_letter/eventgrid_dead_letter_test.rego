package plumbline.rules.eventgrid.eventgrid_dead_letter_test

import data.plumbline.rules.eventgrid.eventgrid_dead_letter as rule

subscription(properties) := {
	"source": "azure",
	"apiVersion": "2025-05-01",
	"facts": {"eventSubscription": {"state": "read", "value": {"properties": properties}}},
}

test_either_member if {
	rule.holds.is == "yes" with input as subscription({"deadLetterDestination": {"endpointType": "StorageBlob"}})
	rule.holds.is == "yes" with input as subscription({"deadLetterWithResourceIdentity": {"deadLetterDestination": {"endpointType": "StorageBlob"}}})
}

test_neither if {
	rule.holds.is == "no" with input as subscription({})
}

test_identity_alone_is_no_destination if {
	rule.holds.is == "no" with input as subscription({"deadLetterWithResourceIdentity": {"identity": {"type": "SystemAssigned"}}})
}
