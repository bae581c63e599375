# METADATA
# scope: package
# title: Storage account rules anonymous access out
# description: >-
#   A storage account must not let a container be opened to anonymous readers: allowBlobPublicAccess has to be
#   false. Accounts made before December 2023 that do not report it allow it; later ones do not.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent
#     description: Remediate anonymous read access to blob data
#   - ref: https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-overview
#     description: Overview of anonymous read access for blob data
# custom:
#   name: storage-anonymous-access-disabled
#   family: identity
#   severity: high
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.allowBlobPublicAccess
#     - account:properties.creationTime
#   parameters: {}
#   rationale: >-
#     While the account allows it, whoever may write a container can publish it to the internet with one call,
#     and its blobs are then read without any trace of who reads them.
#   fix:
#     fact: account
#     path: properties.allowBlobPublicAccess
#     value: false
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --allow-blob-public-access false
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           allowBlobPublicAccess: false
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         allow_nested_items_to_be_public = false
#       }
package plumbline.rules.storage.storage_anonymous_access_disabled

import data.plumbline.lib.check

holds := check.is_false("account", "properties.allowBlobPublicAccess")
