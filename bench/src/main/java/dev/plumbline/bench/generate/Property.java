package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/**
 * A property that rules read.
 *
 * @param path names joined by dots
 * @param domain what it may be; with null where it may be left out
 * @param rules whose verdict is unknown when it is
 */
record Property(String fact, String path, ArrayNode domain, List<String> rules) {

  /** Hardly anybody leaves these open: modules have defaults for them. */
  private static final double OPEN = 0.02;

  static final List<Property> VAULT =
      List.of(
          optional(
              "vault", "properties.enablePurgeProtection", truths(), "keyvault-purge-protection"),
          optional("vault", "properties.enableSoftDelete", truths(), "keyvault-soft-delete"),
          optional(
              "vault",
              "properties.enableRbacAuthorization",
              truths(),
              "keyvault-rbac-authorization",
              "keyvault-access-policy-least-privilege"),
          optional(
              "vault",
              "properties.publicNetworkAccess",
              Json.array("Enabled", "Disabled"),
              "keyvault-firewall-default-deny"),
          optional(
              "vault",
              "properties.networkAcls.defaultAction",
              Json.array("Allow", "Deny"),
              "keyvault-firewall-default-deny"),
          optional(
              "vault",
              "properties.softDeleteRetentionInDays",
              Json.array(7, 30, 90),
              "keyvault-soft-delete-retention"));

  static final List<Property> HSM =
      List.of(
          optional(
              "hsm", "properties.enablePurgeProtection", truths(), "keyvault-hsm-purge-protection"),
          optional(
              "hsm",
              "properties.publicNetworkAccess",
              Json.array("Enabled", "Disabled"),
              "keyvault-hsm-public-network-disabled"),
          optional(
              "hsm",
              "properties.networkAcls.defaultAction",
              Json.array("Allow", "Deny"),
              "keyvault-hsm-public-network-disabled"));

  static final List<Property> ACCOUNT =
      List.of(
          optional(
              "account", "properties.supportsHttpsTrafficOnly", truths(), "storage-https-only"),
          optional(
              "account",
              "properties.minimumTlsVersion",
              Json.array("TLS1_0", "TLS1_2", "TLS1_3"),
              "storage-minimum-tls"),
          optional(
              "account",
              "properties.allowSharedKeyAccess",
              truths(),
              "storage-shared-key-disabled",
              "storage-sas-expiry-policy",
              "storage-key-rotation-reminder",
              "storage-key-rotated"),
          optional(
              "account",
              "properties.allowBlobPublicAccess",
              truths(),
              "storage-anonymous-access-disabled",
              "activity-log-account-private"),
          optional(
              "account",
              "properties.publicNetworkAccess",
              Json.array("Enabled", "Disabled", "SecuredByPerimeter"),
              "storage-firewall-default-deny",
              "activity-log-account-private"),
          optional(
              "account",
              "properties.networkAcls.defaultAction",
              Json.array("Allow", "Deny"),
              "storage-firewall-default-deny",
              "storage-trusted-services-bypass",
              "activity-log-account-private"),
          optional(
              "account",
              "properties.networkAcls.bypass",
              Json.array("AzureServices", "None", "Logging, AzureServices"),
              "storage-trusted-services-bypass"),
          optional(
              "account",
              "properties.defaultToOAuthAuthentication",
              truths(),
              "storage-default-entra-authorization"),
          optional(
              "account",
              "properties.allowCrossTenantReplication",
              truths(),
              "storage-cross-tenant-replication-disabled"),
          optional("account", "properties.isSftpEnabled", truths(), "storage-sftp-disabled"),
          optional("account", "properties.isHnsEnabled", truths(), "storage-blob-versioning"),
          optional(
              "account",
              "properties.sasPolicy.sasExpirationPeriod",
              Json.array("1.00:00:00", "07.00:00:00", "30.00:00:00"),
              "storage-sas-expiry-policy"),
          optional(
              "account",
              "properties.keyPolicy.keyExpirationPeriodInDays",
              Json.array(30, 90, 365),
              "storage-key-rotation-reminder"));

  /** What the account is sold as; what it can hold depends on it. */
  static final Property SKU =
      new Property(
          "account",
          "sku.name",
          Json.array("Standard_LRS", "Standard_ZRS", "Standard_GRS"),
          List.of(
              "storage-redundancy",
              "storage-blob-versioning",
              "storage-share-soft-delete",
              "storage-file-logging",
              "storage-queue-logging",
              "storage-table-logging"));

  static final Property PLAN =
      new Property("pricings", "properties.pricingTier", Json.array("Free", "Standard"), List.of());

  static final List<Property> SUBSCRIPTION =
      List.of(
          optional(
              "eventSubscription",
              "properties.retryPolicy.maxDeliveryAttempts",
              Json.array(3, 10, 30),
              "eventgrid-retry-policy"),
          optional(
              "eventSubscription",
              "properties.retryPolicy.eventTimeToLiveInMinutes",
              Json.array(10, 60, 1440),
              "eventgrid-retry-policy"));

  private static Property optional(String fact, String path, ArrayNode domain, String... rules) {
    return new Property(fact, path, domain.add(Json.nothing()), List.of(rules));
  }

  private static ArrayNode truths() {
    return Json.array(true, false);
  }

  String key() {
    return fact + ":" + path;
  }

  /** What it shall be in one template. */
  Wanted want(Dice dice) {
    List<JsonNode> values = Wanted.list(domain);
    if (dice.chance(OPEN)) {
      return new Wanted.Open(values.stream().filter(value -> !value.isNull()).toList());
    }
    return new Wanted.Known(dice.pick(values), values);
  }
}
