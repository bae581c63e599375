# METADATA
# scope: package
# title: Shared access signatures are meant to be short-lived
# description: >-
#   A storage account that accepts access keys must have a SAS expiration policy with a period of at most
#   maximum_days. The period is written d.hh:mm:ss. The policy logs signatures that live longer, or blocks
#   them, as its action says. An account that refuses access keys is not judged.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/sas-expiration-policy
#     description: Configure an expiration policy for shared access signatures
# custom:
#   name: storage-sas-expiry-policy
#   family: identity
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.allowSharedKeyAccess
#     - account:properties.sasPolicy.sasExpirationPeriod
#   parameters:
#     maximum_days:
#       description: Longest acceptable period of a shared access signature, in days.
#       value: 7
#       minimum: 1
#       maximum: 365
#   rationale: >-
#     A signature cannot be taken back one by one: it works until its date. Without a policy, signatures with
#     dates in ten years are made in the portal every day, and no log tells.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --sas-exp 7.00:00:00
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           sasPolicy: {
#             sasExpirationPeriod: '7.00:00:00'
#             expirationAction: 'Log'
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         sas_policy {
#           expiration_period = "07.00:00:00"
#           expiration_action = "Log"
#         }
#       }
package plumbline.rules.storage.storage_sas_expiry_policy

import data.plumbline.lib.check
import data.plumbline.lib.storage

applies := storage.accepts_keys

holds := check.at_most_days(
	"account", "properties.sasPolicy.sasExpirationPeriod",
	check.parameter("storage-sas-expiry-policy", "maximum_days"),
)
