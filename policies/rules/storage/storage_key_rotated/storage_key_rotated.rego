# METADATA
# scope: package
# title: Access keys are fresh, or refused
# description: >-
#   Neither access key of a storage account may be older than the given number of days when the scan runs
#   (keyCreationTime). An account that refuses access keys is compliant: its keys open nothing. Accounts
#   whose keys were never rotated since Azure records it, and templates, do not tell the time; they are
#   unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage
#     description: Manage storage account access keys
# custom:
#   name: storage-key-rotated
#   family: identity
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.allowSharedKeyAccess
#     - account:properties.keyCreationTime.key1
#     - account:properties.keyCreationTime.key2
#   parameters:
#     days:
#       description: Largest acceptable age of an access key, in days.
#       value: 90
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     A key gives everything in the account to whoever holds it and never ends by itself. Each rotation ends
#     all copies of it that were left in settings, scripts and laptops.
#   remediation:
#     az: |
#       # Move the clients to the other key first.
#       az storage account keys renew --resource-group RESOURCE_GROUP --account-name ACCOUNT --key primary
#     bicep: |
#       // A template cannot rotate keys. Refuse them instead:
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           allowSharedKeyAccess: false
#         }
#       }
#     terraform: |
#       # Terraform cannot rotate keys. Refuse them instead:
#       resource "azurerm_storage_account" "account" {
#         shared_access_key_enabled = false
#       }
package plumbline.rules.storage.storage_key_rotated

import data.plumbline.lib.check

holds := check.any_of([
	check.is_false("account", "properties.allowSharedKeyAccess"),
	check.all_of([
		is_fresh("properties.keyCreationTime.key1"),
		is_fresh("properties.keyCreationTime.key2"),
	]),
])

is_fresh(path) := check.at_most_days_ago("account", path, check.parameter("storage-key-rotated", "days"))
