# METADATA
# scope: package
# title: Event subscription keeps what it cannot deliver
# description: >-
#   An Event Grid event subscription must name a dead-letter destination, directly (deadLetterDestination) or
#   with a managed identity (the destination inside deadLetterWithResourceIdentity). Without one Event Grid
#   drops the event when its retries end.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/event-grid/manage-event-delivery
#     description: Set dead-letter location and retry policy for Event Grid event subscriptions
#   - ref: https://learn.microsoft.com/azure/event-grid/delivery-and-retry
#     description: Event Grid message delivery and retry
# custom:
#   name: eventgrid-dead-letter
#   family: retry
#   severity: high
#   anchor: microsoft.eventgrid/eventsubscriptions
#   facts:
#     needed: [eventSubscription]
#     used: []
#   reads:
#     - eventSubscription:properties.deadLetterDestination
#     - eventSubscription:properties.deadLetterWithResourceIdentity.deadLetterDestination
#   parameters: {}
#   rationale: >-
#     Every endpoint is down at some time, and some events are refused for good (Event Grid does not retry 400 or
#     413 at all). Without a dead-letter destination such an event is lost and nobody learns which one it was.
#   remediation:
#     az: |
#       az eventgrid event-subscription update --name EVENT_SUBSCRIPTION --source-resource-id TOPIC_ID \
#         --deadletter-endpoint ACCOUNT_ID/blobServices/default/containers/CONTAINER
#     bicep: |
#       resource subscription 'Microsoft.EventGrid/eventSubscriptions@2025-02-15' = {
#         properties: {
#           deadLetterDestination: {
#             endpointType: 'StorageBlob'
#             properties: {
#               resourceId: account.id
#               blobContainerName: 'deadletters'
#             }
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_eventgrid_event_subscription" "subscription" {
#         storage_blob_dead_letter_destination {
#           storage_account_id          = azurerm_storage_account.account.id
#           storage_blob_container_name = "deadletters"
#         }
#       }
package plumbline.rules.eventgrid.eventgrid_dead_letter

import data.plumbline.lib.check

holds := check.any_of([
	check.exists("eventSubscription", "properties.deadLetterDestination"),
	check.exists("eventSubscription", "properties.deadLetterWithResourceIdentity.deadLetterDestination"),
])
