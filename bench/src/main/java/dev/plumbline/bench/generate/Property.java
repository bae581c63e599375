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
              "keyvault-firewall-default-deny"));

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
              "storage-shared-key-disabled"),
          optional(
              "account",
              "properties.allowBlobPublicAccess",
              truths(),
              "storage-anonymous-access-disabled"),
          optional(
              "account",
              "properties.publicNetworkAccess",
              Json.array("Enabled", "Disabled", "SecuredByPerimeter"),
              "storage-firewall-default-deny"),
          optional(
              "account",
              "properties.networkAcls.defaultAction",
              Json.array("Allow", "Deny"),
              "storage-firewall-default-deny"));

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
