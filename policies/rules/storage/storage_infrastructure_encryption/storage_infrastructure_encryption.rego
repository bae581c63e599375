# METADATA
# scope: package
# title: Data is encrypted twice
# description: >-
#   A storage account must have infrastructure encryption (encryption.requireInfrastructureEncryption is
#   true), a second layer with another algorithm and key. It is off by default and can be chosen only when
#   the account is created.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable
#     description: Enable infrastructure encryption for double encryption of data
# custom:
#   name: storage-infrastructure-encryption
#   family: protection
#   severity: low
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.encryption.requireInfrastructureEncryption
#   parameters: {}
#   rationale: >-
#     Two layers with different keys hold if one of them is broken or its key leaks. Data that has to stay
#     secret for decades should not depend on a single algorithm.
#   remediation:
#     az: |
#       # It cannot be switched on later: create a new account and move the data.
#       az storage account create --resource-group RESOURCE_GROUP --name NEW_ACCOUNT --require-infrastructure-encryption true
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           encryption: {
#             requireInfrastructureEncryption: true
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         infrastructure_encryption_enabled = true
#       }
package plumbline.rules.storage.storage_infrastructure_encryption

import data.plumbline.lib.check

holds := check.is_true("account", "properties.encryption.requireInfrastructureEncryption")
