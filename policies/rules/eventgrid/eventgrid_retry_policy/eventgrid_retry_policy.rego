# METADATA
# scope: package
# title: Event subscription retries long enough
# description: >-
#   An Event Grid event subscription must retry a failed delivery at least minimum_attempts times and keep
#   the event for at least minimum_minutes. Event Grid stops at whichever limit is met first, so each of the
#   two is judged on its own.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/event-grid/delivery-and-retry
#     description: Event Grid message delivery and retry
#   - ref: https://learn.microsoft.com/azure/event-grid/manage-event-delivery
#     description: Set dead-letter location and retry policy for Event Grid event subscriptions
# custom:
#   name: eventgrid-retry-policy
#   family: retry
#   severity: medium
#   anchor: microsoft.eventgrid/eventsubscriptions
#   facts:
#     needed: [eventSubscription]
#     used: []
#   reads:
#     - eventSubscription:properties.retryPolicy.maxDeliveryAttempts
#     - eventSubscription:properties.retryPolicy.eventTimeToLiveInMinutes
#   parameters:
#     minimum_attempts:
#       description: Smallest acceptable number of delivery attempts.
#       value: 10
#       minimum: 1
#       maximum: 30
#     minimum_minutes:
#       description: Shortest acceptable time, in minutes, for which an undelivered event is kept.
#       value: 60
#       minimum: 1
#       maximum: 1440
#   rationale: >-
#     Event Grid waits longer before every further attempt. With few attempts or a short time to live the last
#     one comes minutes after the first, so an endpoint that is down for a deployment loses its events.
#   remediation:
#     az: |
#       az eventgrid event-subscription update --name EVENT_SUBSCRIPTION --source-resource-id TOPIC_ID \
#         --max-delivery-attempts 30 --event-ttl 1440
#     bicep: |
#       resource subscription 'Microsoft.EventGrid/eventSubscriptions@2025-02-15' = {
#         properties: {
#           retryPolicy: {
#             maxDeliveryAttempts: 30
#             eventTimeToLiveInMinutes: 1440
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_eventgrid_event_subscription" "subscription" {
#         retry_policy {
#           max_delivery_attempts = 30
#           event_time_to_live    = 1440
#         }
#       }
package plumbline.rules.eventgrid.eventgrid_retry_policy

import data.plumbline.lib.check

holds := check.all_of([
	check.at_least_number(
		"eventSubscription", "properties.retryPolicy.maxDeliveryAttempts",
		check.parameter("eventgrid-retry-policy", "minimum_attempts"),
	),
	check.at_least_number(
		"eventSubscription", "properties.retryPolicy.eventTimeToLiveInMinutes",
		check.parameter("eventgrid-retry-policy", "minimum_minutes"),
	),
])
