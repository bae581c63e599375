package dev.plumbline.reports.sample;

import dev.plumbline.model.Digests;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleCard.Family;
import dev.plumbline.model.RuleCard.Link;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule of the sample.
 *
 * @param fact the fact it looks at
 * @param path the property in it
 * @param bad what a noncompliant resource has there
 * @param good what a compliant one has
 */
record SampleRule(RuleCard card, String fact, String path, Value bad, Value good) {

  private static final String VAULT = "microsoft.keyvault/vaults";
  private static final String ACCOUNT = "microsoft.storage/storageaccounts";

  static final List<SampleRule> ALL =
      List.of(
          rule(
              "keyvault-rbac-authorization",
              "Key vaults authorise by Azure role assignments",
              Family.IDENTITY,
              Severity.HIGH,
              VAULT,
              "vault:properties.enableRbacAuthorization",
              Value.of(false),
              Value.of(true),
              """
              Access policies grant rights vault by vault, outside of Azure's roles, without \
              conditions, expiry or review. Role assignments are seen and governed in one place.\
              """,
              "az keyvault update --name VAULT --enable-rbac-authorization true",
              "properties: {\n  enableRbacAuthorization: true\n}",
              "resource \"azurerm_key_vault\" \"this\" {\n  rbac_authorization_enabled = true\n}"),
          rule(
              "keyvault-purge-protection",
              "Key vaults are protected from purging",
              Family.PROTECTION,
              Severity.HIGH,
              VAULT,
              "vault:properties.enablePurgeProtection",
              Value.Null.VALUE,
              Value.of(true),
              """
              Without purge protection whoever may delete a vault may also destroy its keys for \
              good, and with them all data that they encrypt.\
              """,
              "az keyvault update --name VAULT --enable-purge-protection true",
              "properties: {\n  enablePurgeProtection: true\n}",
              "resource \"azurerm_key_vault\" \"this\" {\n  purge_protection_enabled = true\n}"),
          rule(
              "keyvault-firewall-default-deny",
              "Key vaults refuse networks that are not named",
              Family.PROTECTION,
              Severity.HIGH,
              VAULT,
              "vault:properties.networkAcls.defaultAction",
              Value.of("Allow"),
              Value.of("Deny"),
              """
              A vault that answers every network leaves a leaked credential as the only thing \
              between the internet and its secrets.\
              """,
              "az keyvault update --name VAULT --default-action Deny --bypass AzureServices",
              """
              properties: {
                networkAcls: {
                  defaultAction: 'Deny'
                  bypass: 'AzureServices'
                }
              }\
              """,
              """
              network_acls {
                default_action = "Deny"
                bypass         = "AzureServices"
              }\
              """),
          rule(
              "keyvault-audit-logging",
              "Key vaults log who used them",
              Family.LOGGING,
              Severity.HIGH,
              VAULT,
              "diagnosticSettings:",
              Value.Null.VALUE,
              Value.of("AuditEvent"),
              """
              Without audit events nobody can say afterwards which secret was read by whom, which \
              is the first question after a leak.\
              """,
              """
              az monitor diagnostic-settings create --name audit --resource ID \\
                --workspace WORKSPACE --logs '[{"categoryGroup":"audit","enabled":true}]'\
              """,
              """
              resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
                scope: vault
                name: 'audit'
              }\
              """,
              """
              resource "azurerm_monitor_diagnostic_setting" "audit" {
                enabled_log {
                  category_group = "audit"
                }
              }\
              """),
          rule(
              "keyvault-secret-expiry",
              "Secrets expire",
              Family.IDENTITY,
              Severity.MEDIUM,
              VAULT + "/secrets",
              "secret:properties.attributes.exp",
              Value.Null.VALUE,
              Value.of(1798761600L),
              """
              A secret without an end is never exchanged: whoever has copied it can use it for \
              ever.\
              """,
              """
              az keyvault secret set-attributes --vault-name VAULT --name SECRET --expires 2027-06-30\
              """,
              "properties: {\n  attributes: {\n    exp: 1814313600\n  }\n}",
              "expiration_date = \"2027-06-30T00:00:00Z\""),
          rule(
              "storage-shared-key-disabled",
              "Storage accounts refuse shared keys",
              Family.IDENTITY,
              Severity.HIGH,
              ACCOUNT,
              "account:properties.allowSharedKeyAccess",
              Value.Null.VALUE,
              Value.of(false),
              """
              A shared key opens everything in the account to whoever holds it, carries no name, \
              and cannot be limited.\
              """,
              "az storage account update --name ACCOUNT --allow-shared-key-access false",
              "properties: {\n  allowSharedKeyAccess: false\n}",
              "shared_access_key_enabled = false"),
          rule(
              "storage-container-private",
              "Containers are not open to the public",
              Family.IDENTITY,
              Severity.CRITICAL,
              ACCOUNT + "/blobservices/containers",
              "container:properties.publicAccess",
              Value.of("Container"),
              Value.of("None"),
              "Anybody on the internet can list and read what is in the container.",
              """
              az storage container set-permission --account-name ACCOUNT --name CONTAINER \\
                --public-access off --auth-mode login\
              """,
              "properties: {\n  publicAccess: 'None'\n}",
              "container_access_type = \"private\""),
          rule(
              "storage-https-only",
              "Storage accounts accept encrypted connections only",
              Family.PROTECTION,
              Severity.HIGH,
              ACCOUNT,
              "account:properties.supportsHttpsTrafficOnly",
              Value.of(false),
              Value.of(true),
              "Data and keys that travel unencrypted can be read and changed on the way.",
              "az storage account update --name ACCOUNT --https-only true",
              "properties: {\n  supportsHttpsTrafficOnly: true\n}",
              "https_traffic_only_enabled = true"),
          rule(
              "storage-minimum-tls",
              "Storage accounts want TLS 1.2 or newer",
              Family.PROTECTION,
              Severity.MEDIUM,
              ACCOUNT,
              "account:properties.minimumTlsVersion",
              Value.of("TLS1_0"),
              Value.of("TLS1_2"),
              "Older versions of TLS have known weaknesses and are no longer accepted by auditors.",
              "az storage account update --name ACCOUNT --min-tls-version TLS1_2",
              "properties: {\n  minimumTlsVersion: 'TLS1_2'\n}",
              "min_tls_version = \"TLS1_2\""),
          rule(
              "storage-blob-soft-delete",
              "Deleted blobs can be brought back",
              Family.PROTECTION,
              Severity.MEDIUM,
              ACCOUNT,
              "blobService:properties.deleteRetentionPolicy.days",
              Value.of(1),
              Value.of(30),
              "Without soft delete a mistaken or hostile deletion is final.",
              """
              az storage account blob-service-properties update --account-name ACCOUNT \\
                --enable-delete-retention true --delete-retention-days 30\
              """,
              "properties: {\n  deleteRetentionPolicy: {\n    enabled: true\n    days: 30\n  }\n}",
              "blob_properties {\n  delete_retention_policy {\n    days = 30\n  }\n}"),
          rule(
              "eventgrid-dead-letter",
              "Events that cannot be delivered are kept",
              Family.RETRY,
              Severity.LOW,
              "microsoft.eventgrid/eventsubscriptions",
              "eventSubscription:properties.deadLetterDestination",
              Value.Null.VALUE,
              Value.of("StorageBlob"),
              """
              Without a dead-letter destination an event that no delivery attempt got through is lost.\
              """,
              """
              az eventgrid event-subscription update --name NAME --source-resource-id ID \\
                --deadletter-endpoint ACCOUNT_ID/blobServices/default/containers/deadletter\
              """,
              "properties: {\n  deadLetterDestination: {\n    endpointType: 'StorageBlob'\n  }\n}",
              """
              storage_blob_dead_letter_destination {
                storage_account_id = azurerm_storage_account.this.id
              }\
              """));

  static SampleRule named(String name) {
    return ALL.stream()
        .filter(rule -> rule.card().name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  // A flat table of texts.
  private static SampleRule rule(
      String name,
      String title,
      Family family,
      Severity severity,
      String anchor,
      String reads,
      Value bad,
      Value good,
      String rationale,
      String az,
      String bicep,
      String terraform) {
    int colon = reads.indexOf(':');
    String fact = reads.substring(0, colon);
    String path = reads.substring(colon + 1);
    TreeMap<String, RuleCard.Parameter> parameters = new TreeMap<>();
    if (name.equals("storage-blob-soft-delete")) {
      parameters.put(
          "days",
          new RuleCard.Parameter(
              "Fewest days that a deleted blob is kept.",
              Value.of(7),
              Optional.of(new RuleCard.Bounds(1, 365))));
    }
    RuleCard card =
        new RuleCard(
            new RuleName(name),
            title,
            "Compliant when " + reads + " is " + text(good) + ".",
            family,
            severity,
            new ResourceType(anchor),
            List.of(fact),
            List.of(fact),
            List.of(reads),
            parameters,
            rationale,
            new TreeMap<>(java.util.Map.of("az", az, "bicep", bicep, "terraform", terraform)),
            List.of(new Link("https://learn.microsoft.com/azure/security/", "Azure security")),
            Optional.empty(),
            Digests.sha256(name));
    return new SampleRule(card, fact, path, bad, good);
  }

  String expected() {
    return text(good);
  }

  private static String text(Value value) {
    return dev.plumbline.reports.summary.Observed.text(value);
  }
}
