# METADATA
# scope: package
# title: No web page of any origin may write
# description: >-
#   No CORS rule of the blob, file, queue or table service may allow every origin (*) together with a method
#   that writes: PUT, POST, DELETE, MERGE or PATCH. Named origins may write, and every origin may read.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/blobs/storage-blob-cors-support
#     description: Cross-origin resource sharing support for Azure Storage
# custom:
#   name: storage-cors-restricted
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [blobService, fileService, queueService, tableService]
#     used: []
#   reads:
#     - blobService:properties.cors.corsRules
#     - blobService:properties.cors.corsRules[].allowedOrigins
#     - blobService:properties.cors.corsRules[].allowedMethods
#     - fileService:properties.cors.corsRules
#     - fileService:properties.cors.corsRules[].allowedOrigins
#     - fileService:properties.cors.corsRules[].allowedMethods
#     - queueService:properties.cors.corsRules
#     - queueService:properties.cors.corsRules[].allowedOrigins
#     - queueService:properties.cors.corsRules[].allowedMethods
#     - tableService:properties.cors.corsRules
#     - tableService:properties.cors.corsRules[].allowedOrigins
#     - tableService:properties.cors.corsRules[].allowedMethods
#   parameters: {}
#   rationale: >-
#     With such a rule a script on any page that a user happens to open can change the account's data with
#     the signature or token that the user's browser holds.
#   remediation:
#     az: |
#       # Clear the rules, then add one that names the origin. Services: b blob, f file, q queue, t table.
#       az storage cors clear --account-name ACCOUNT --services b --auth-mode login
#       az storage cors add --account-name ACCOUNT --services b --origins https://www.contoso.com --methods GET PUT --auth-mode login
#     bicep: |
#       resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
#         parent: account
#         name: 'default'
#         properties: {
#           cors: {
#             corsRules: [
#               {
#                 allowedOrigins: ['https://www.contoso.com']
#                 allowedMethods: ['GET', 'PUT']
#                 allowedHeaders: ['x-ms-*']
#                 exposedHeaders: ['x-ms-*']
#                 maxAgeInSeconds: 200
#               }
#             ]
#           }
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         blob_properties {
#           cors_rule {
#             allowed_origins    = ["https://www.contoso.com"]
#             allowed_methods    = ["GET", "PUT"]
#             allowed_headers    = ["x-ms-*"]
#             exposed_headers    = ["x-ms-*"]
#             max_age_in_seconds = 200
#           }
#         }
#       }
package plumbline.rules.storage.storage_cors_restricted

import data.plumbline.lib.check

holds := check.all_of([
	is_restricted("blobService"),
	is_restricted("fileService"),
	is_restricted("queueService"),
	is_restricted("tableService"),
])

is_restricted(service) := check.every_item(rules, "rules that let only named origins write", [spares(rule) | some rule in rules.each]) if {
	rules := check.items(service, "properties.cors.corsRules")
}

spares(rule) := check.none_of([check.all_of([
	check.includes(rule, "allowedOrigins", {"*"}),
	check.includes(rule, "allowedMethods", {"PUT", "POST", "DELETE", "MERGE", "PATCH"}),
])])
