# METADATA
# scope: package
# title: Account reminds of rotating its keys
# description: >-
#   A storage account that accepts access keys must have a key expiration policy (the rotation reminder) of 1
#   to maximum_days days. Zero is no reminder. An account that refuses access keys is not judged.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage
#     description: Manage storage account access keys
# custom:
#   name: storage-key-rotation-reminder
#   family: identity
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.allowSharedKeyAccess
#     - account:properties.keyPolicy.keyExpirationPeriodInDays
#   parameters:
#     maximum_days:
#       description: Largest acceptable number of days until the reminder.
#       value: 90
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     A key gives everything in the account to whoever holds it, and never ends by itself. The reminder is
#     what makes an old key visible to the owner and to Azure Policy.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --key-exp-days 90
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           keyPolicy: {
#             keyExpirationPeriodInDays: 90
#           }
#         }
#       }
#     terraform: |
#       resource "azapi_update_resource" "reminder" {
#         type        = "Microsoft.Storage/storageAccounts@2025-06-01"
#         resource_id = azurerm_storage_account.account.id
#         body = {
#           properties = {
#             keyPolicy = { keyExpirationPeriodInDays = 90 }
#           }
#         }
#       }
package plumbline.rules.storage.storage_key_rotation_reminder

import data.plumbline.lib.check
import data.plumbline.lib.storage

applies := storage.accepts_keys

holds := check.all_of([
	check.at_least_number("account", "properties.keyPolicy.keyExpirationPeriodInDays", 1),
	check.at_most_number(
		"account", "properties.keyPolicy.keyExpirationPeriodInDays",
		check.parameter("storage-key-rotation-reminder", "maximum_days"),
	),
])
