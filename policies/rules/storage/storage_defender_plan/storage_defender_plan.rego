# METADATA
# scope: package
# title: Defender watches the subscription's storage accounts
# description: >-
#   The plan StorageAccounts of Microsoft Defender for Cloud must be in tier Standard in the subscription.
#   Tier Free is off.
# related_resources:
#   - ref: https://learn.microsoft.com/azure/defender-for-cloud/defender-for-storage-introduction
#     description: Overview of Microsoft Defender for Storage
# custom:
#   name: storage-defender-plan
#   family: logging
#   severity: medium
#   anchor: microsoft.resources/subscriptions
#   facts:
#     needed: [pricings]
#     used: []
#   reads:
#     - pricings:[].name
#     - pricings:[].properties.pricingTier
#   parameters: {}
#   rationale: >-
#     Logs tell what happened to those who read them. The plan reads them all the time and raises an alert
#     for what looks like an attack: access from an anonymity network, odd mass reads, a stolen credential.
#   remediation:
#     az: |
#       az security pricing create --name StorageAccounts --tier standard
#     bicep: |
#       resource plan 'Microsoft.Security/pricings@2024-01-01' = {
#         name: 'StorageAccounts'
#         properties: {
#           pricingTier: 'Standard'
#         }
#       }
#     terraform: |
#       resource "azurerm_security_center_subscription_pricing" "plan" {
#         tier          = "Standard"
#         resource_type = "StorageAccounts"
#       }
package plumbline.rules.storage.storage_defender_plan

import data.plumbline.lib.defender

holds := defender.has_plan("pricings", "StorageAccounts")
