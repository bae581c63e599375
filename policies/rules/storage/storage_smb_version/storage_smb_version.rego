# METADATA
# scope: package
# title: File shares are reached by SMB 3.1.1 only
# description: >-
#   The file service of a storage account must allow no SMB version below 3.1.1. Where nothing is set, the
#   platform allows old ones: that is noncompliant where file shares are in use (an account of kind
#   FileStorage, or one with shares), and else there is nothing to judge.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/files/files-smb-protocol
#     description: SMB file shares in Azure Files
# custom:
#   name: storage-smb-version
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account, fileService, shareList]
#     used: []
#   reads:
#     - account:kind
#     - fileService:properties.protocolSettings.smb.versions
#     - shareList:[].name
#   parameters: {}
#   rationale: >-
#     Old versions of SMB lack protection of the first messages, so that somebody in between can talk the two
#     sides down to weaker ones. SMB 3.1.1 closed that gap ten years ago.
#   remediation:
#     az: |
#       az storage account file-service-properties update --resource-group RESOURCE_GROUP --account-name ACCOUNT --versions SMB3.1.1
#     bicep: |
#       resource fileService 'Microsoft.Storage/storageAccounts/fileServices@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           protocolSettings: {
#             smb: {
#               versions: 'SMB3.1.1'
#             }
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         share_properties {
#           smb {
#             versions = ["SMB3.1.1"]
#           }
#         }
#       }
package plumbline.rules.storage.storage_smb_version

import data.plumbline.lib.check

applies := check.any_of([
	check.exists("fileService", "properties.protocolSettings.smb.versions"),
	check.equals("account", "kind", "FileStorage"),
	check.some_item(shares, "a file share", [check.exists(share, "name") | some share in shares.each]),
])

shares := check.items("shareList", "")

holds := check.each_at_least("fileService", "properties.protocolSettings.smb.versions", ["SMB2.1", "SMB3.0", "SMB3.1.1"], "SMB3.1.1")
