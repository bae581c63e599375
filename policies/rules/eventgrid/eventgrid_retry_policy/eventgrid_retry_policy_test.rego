package plumbline.rules.eventgrid.eventgrid_retry_policy_test

import data.plumbline.rules.eventgrid.eventgrid_retry_policy

policy(attempts, minutes) := {
	"source": "azure",
	"apiVersion": "2025-02-15",
	"facts": {"eventSubscription": {"state": "read", "value": {"properties": {"retryPolicy": {
		"maxDeliveryAttempts": attempts,
		"eventTimeToLiveInMinutes": minutes,
	}}}}},
}

test_minimum_is_allowed if {
	eventgrid_retry_policy.holds.is == "yes" with input as policy(10, 60)
}

test_each_limit_counts if {
	eventgrid_retry_policy.holds.is == "no" with input as policy(9, 60)
	eventgrid_retry_policy.holds.is == "no" with input as policy(10, 59)
}

test_parameters_decide if {
	eventgrid_retry_policy.holds.is == "yes" with input as policy(2, 5)
		with data.plumbline.parameters as {"eventgrid-retry-policy": {"minimum_attempts": 2, "minimum_minutes": 5}}
}
