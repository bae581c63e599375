# METADATA
# scope: package
# title: File shares are encrypted on the way with AES-256-GCM
# description: >-
#   The file service of a storage account must allow no SMB channel encryption but AES-256-GCM. Where nothing
#   is set, the platform allows weaker ones: that is noncompliant where file shares are in use (an account of
#   kind FileStorage, or one with shares), and else there is nothing to judge.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/files/files-smb-protocol
#     description: SMB file shares in Azure Files
# custom:
#   name: storage-smb-channel-encryption
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, fileService, shareList]
#     used: []
#   reads:
#     - account:kind
#     - fileService:properties.protocolSettings.smb.channelEncryption
#     - shareList:[].name
#   parameters: {}
#   rationale: >-
#     The two sides agree on the weaker of what both allow, and an old client decides for all its files.
#     Where only the strongest is allowed, no client can.
#   remediation:
#     az: |
#       az storage account file-service-properties update --resource-group RESOURCE_GROUP --account-name ACCOUNT --channel-encryption AES-256-GCM
#     bicep: |
#       resource fileService 'Microsoft.Storage/storageAccounts/fileServices@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           protocolSettings: {
#             smb: {
#               channelEncryption: 'AES-256-GCM'
#             }
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         share_properties {
#           smb {
#             channel_encryption_type = ["AES-256-GCM"]
#           }
#         }
#       }
package plumbline.rules.storage.storage_smb_channel_encryption

import data.plumbline.lib.check

applies := check.any_of([
	check.exists("fileService", "properties.protocolSettings.smb.channelEncryption"),
	check.equals("account", "kind", "FileStorage"),
	check.some_item(shares, "a file share", [check.exists(share, "name") | some share in shares.each]),
])

shares := check.items("shareList", "")

holds := check.each_at_least("fileService", "properties.protocolSettings.smb.channelEncryption", ["AES-128-CCM", "AES-128-GCM", "AES-256-GCM"], "AES-256-GCM")
