# METADATA
# scope: package
# title: Data that must not change cannot be changed
# description: >-
#   An account with the given tag must have an immutability policy in state Locked, for the whole account
#   (immutableStorageWithVersioning) or on every container. A policy that is not locked can be shortened or
#   removed and does not count. Accounts without the tag are not judged. Where the list of containers does
#   not tell the state of a policy, the verdict is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/immutable-storage-overview
#     description: Immutable storage for blob data
#   - ref: https://learn.microsoft.com/azure/storage/blobs/immutable-policy-configure-container-scope
#     description: Immutability policies for containers
# custom:
#   name: storage-immutability
#   family: protection
#   severity: low
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, containerList]
#     used: []
#   reads:
#     - account:tags
#     - account:properties.immutableStorageWithVersioning.enabled
#     - account:properties.immutableStorageWithVersioning.immutabilityPolicy.state
#     - containerList:[].properties.hasImmutabilityPolicy
#     - containerList:[].properties.immutabilityPolicy.properties.state
#   parameters:
#     tag:
#       description: The tag, as name=value, of accounts whose data must not change.
#       value: "retention=worm"
#   rationale: >-
#     Records that a law or a court wants unchanged are worth what their protection is worth. A locked policy
#     holds against everybody, the owner of the subscription included.
#   remediation:
#     az: |
#       az storage container immutability-policy create --resource-group RESOURCE_GROUP --account-name ACCOUNT --container-name CONTAINER --period 365
#       az storage container immutability-policy lock --resource-group RESOURCE_GROUP --account-name ACCOUNT --container-name CONTAINER --if-match ETAG
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           immutableStorageWithVersioning: {
#             enabled: true
#             immutabilityPolicy: {
#               immutabilityPeriodSinceCreationInDays: 365
#               state: 'Unlocked' // lock it once it is right: that cannot be undone
#             }
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         immutability_policy {
#           allow_protected_append_writes = false
#           period_since_creation_in_days = 365
#           state                         = "Locked"
#         }
#       }
package plumbline.rules.storage.storage_immutability

import data.plumbline.lib.check

applies := check.tagged("account", "tags", check.parameter("storage-immutability", "tag"))

holds := check.any_of([
	check.all_of([
		check.is_true("account", "properties.immutableStorageWithVersioning.enabled"),
		check.equals("account", "properties.immutableStorageWithVersioning.immutabilityPolicy.state", "Locked"),
	]),
	check.every_item(containers, "containers with a locked policy", [is_locked(one) | some one in containers.each]),
])

containers := check.items("containerList", "")

# The plain list has the flag alone; the state comes from a read of the policy.
is_locked(container) := check.all_of([
	check.is_true(container, "properties.hasImmutabilityPolicy"),
	check.where_reported(
		container, "properties.immutabilityPolicy.properties.state",
		check.equals(container, "properties.immutabilityPolicy.properties.state", "Locked"),
	),
])
