# METADATA
# scope: package
# title: Data is kept in more than one place
# description: >-
#   The SKU of a storage account must not be locally redundant (an LRS SKU): zone-redundant and geo-redundant
#   ones are compliant. Azure has locally redundant SKUs of the provisioned generation too (StandardV2_LRS,
#   PremiumV2_LRS), and they count like the old ones. A SKU that this rule does not know is unknown.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/storage/common/storage-redundancy
#     description: Azure Storage redundancy
#   - ref: https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
#     description: Microsoft.Storage storageAccounts template reference
# custom:
#   name: storage-redundancy
#   family: protection
#   severity: medium
#   anchor: microsoft.storage/storageaccounts
#   facts:
#     needed: [account]
#     used: []
#   reads:
#     - account:sku.name
#   parameters: {}
#   rationale: >-
#     Locally redundant data lives in one building. A fire, a flood or a failed power supply there takes it
#     away, for hours or for ever.
#   remediation:
#     az: |
#       az storage account update --resource-group RESOURCE_GROUP --name ACCOUNT --sku Standard_ZRS
#     bicep: |
#       resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
#         sku: {
#           name: 'Standard_ZRS'
#         }
#       }
#     terraform: |
#       resource "azurerm_storage_account" "account" {
#         account_replication_type = "ZRS"
#       }
package plumbline.rules.storage.storage_redundancy

import data.plumbline.lib.check

scale := [
	"Standard_LRS", "Premium_LRS", "StandardV2_LRS", "PremiumV2_LRS",
	"Standard_ZRS", "Premium_ZRS", "StandardV2_ZRS", "PremiumV2_ZRS",
	"Standard_GRS", "StandardV2_GRS", "Standard_RAGRS",
	"Standard_GZRS", "StandardV2_GZRS", "Standard_RAGZRS",
]

holds := check.at_least("account", "sku.name", scale, "Standard_ZRS")
