# METADATA
# scope: package
# title: Account does not offer SFTP
# description: >-
#   A storage account must not have its SFTP endpoint switched on (isSftpEnabled is not true). It is off by
#   default.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/secure-file-transfer-protocol-support
#     description: SSH File Transfer Protocol support for Azure Blob Storage
# custom:
#   name: storage-sftp-disabled
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.isSftpEnabled
#   parameters: {}
#   rationale: >-
#     SFTP users are local to the account: passwords and keys that no directory knows, that no conditional
#     access looks at, and that nobody removes when their owner leaves.
#   fix:
#     fact: account
#     path: properties.isSftpEnabled
#     value: false
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --enable-sftp false
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           isSftpEnabled: false
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         sftp_enabled = false
#       }
package plumbline.rules.storage.storage_sftp_disabled

import data.plumbline.lib.check

holds := check.is_false("account", "properties.isSftpEnabled")
