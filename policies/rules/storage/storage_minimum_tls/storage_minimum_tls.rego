# METADATA
# scope: package
# title: Storage account asks for TLS 1.2 or newer
# description: >-
#   A storage account's minimumTlsVersion must be TLS1_2 or better. Since February 2026 Azure Storage refuses
#   connections below TLS 1.2 whatever the setting says: an older value no longer weakens a connection, but it
#   says something untrue, fails audits, and is what a copy of the template would ask for elsewhere.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-minimum-version
#     description: Enforce a minimum required version of Transport Layer Security
#   - ref: https://learn.microsoft.com/azure/storage/common/transport-layer-security-configure-migrate-to-tls2
#     description: Migrate to TLS 1.2 for Azure Blob Storage
# custom:
#   name: storage-minimum-tls
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:properties.minimumTlsVersion
#   parameters: {}
#   rationale: >-
#     TLS 1.0 and 1.1 rest on broken hash functions and old cipher suites. Stating the minimum keeps the
#     account's own configuration, and every policy that is checked against it, in line with what the service
#     enforces.
#   fix:
#     fact: account
#     path: properties.minimumTlsVersion
#     value: TLS1_2
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --min-tls-version TLS1_2
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         properties: {
#           minimumTlsVersion: 'TLS1_2'
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         min_tls_version = "TLS1_2"
#       }
package plumbline.rules.storage.storage_minimum_tls

import data.plumbline.lib.check

holds := check.at_least("account", "properties.minimumTlsVersion", ["TLS1_0", "TLS1_1", "TLS1_2", "TLS1_3"], "TLS1_2")
