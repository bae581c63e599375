# METADATA
# scope: package
# title: Blobs are not replicated into another tenant
# description: >-
#   A storage account must not allow object replication across tenants (allowCrossTenantReplication is not
#   true). Accounts that were created before 15 December 2023 and do not report it allow it; later ones, and
#   templates, do not.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/object-replication-prevent-cross-tenant-policies
#     description: Prevent object replication across Microsoft Entra tenants
#   - ref: https://learn.microsoft.com/azure/storage/blobs/object-replication-overview
#     description: Object replication for block blobs
# custom:
#   name: storage-cross-tenant-replication-disabled
#   family: protection
#   severity: high
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.allowCrossTenantReplication
#     - account:properties.creationTime
#   parameters: {}
#   rationale: >-
#     A replication policy copies every new blob without any further request. Towards another tenant it is a
#     silent and lasting way out of the data, and needs one write to the account to set up.
#   fix:
#     fact: account
#     path: properties.allowCrossTenantReplication
#     value: false
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --allow-cross-tenant-replication false
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           allowCrossTenantReplication: false
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         cross_tenant_replication_enabled = false
#       }
package plumbline.rules.storage.storage_cross_tenant_replication_disabled

import data.plumbline.lib.check

holds := check.is_false("account", "properties.allowCrossTenantReplication")
