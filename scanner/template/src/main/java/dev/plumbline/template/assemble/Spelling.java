package dev.plumbline.template.assemble;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resource Manager takes the names of properties in any case; rules ask for them in the spelling of
 * its documentation. A test holds that every name that a rule reads is here.
 */
final class Spelling {

  private static final Pattern NAME = Pattern.compile("[^.\\[\\]]+");

  private static final Map<String, String> DOCUMENTED =
      Stream.of(
              "accessPolicies",
              "action",
              "actions",
              "actionType",
              "activityLog",
              "allOf",
              "allowBlobPublicAccess",
              "allowCrossTenantReplication",
              "allowedCopyScope",
              "allowedMethods",
              "allowedOrigins",
              "allowSharedKeyAccess",
              "anyOf",
              "attributes",
              "baseBlob",
              "blobTypes",
              "bypass",
              "category",
              "categoryGroup",
              "certificates",
              "channelEncryption",
              "condition",
              "containerDeleteRetentionPolicy",
              "contentType",
              "cors",
              "corsRules",
              "created",
              "creationTime",
              "days",
              "daysAfterCreationGreaterThan",
              "daysAfterModificationGreaterThan",
              "deadLetterDestination",
              "deadLetterWithResourceIdentity",
              "defaultAction",
              "defaultToOAuthAuthentication",
              "definition",
              "delete",
              "deleteRetentionPolicy",
              "enabled",
              "enablePurgeProtection",
              "enableRbacAuthorization",
              "enableSoftDelete",
              "encryption",
              "equals",
              "eventHubAuthorizationRuleId",
              "eventTimeToLiveInMinutes",
              "exp",
              "field",
              "filters",
              "found",
              "hasImmutabilityPolicy",
              "id",
              "immutabilityPolicy",
              "immutableStorageWithVersioning",
              "isHnsEnabled",
              "isLocalUserEnabled",
              "isSftpEnabled",
              "isVersioningEnabled",
              "key1",
              "key2",
              "keyCreationTime",
              "keyExpirationPeriodInDays",
              "keyPolicy",
              "keys",
              "keySize",
              "keySource",
              "kind",
              "kty",
              "level",
              "lifecycleRules",
              "lifetimeActions",
              "location",
              "logContainers",
              "logs",
              "managed",
              "marketplacePartnerId",
              "maxDeliveryAttempts",
              "minimumTlsVersion",
              "name",
              "networkAcls",
              "ofSource",
              "permissions",
              "policy",
              "prefixMatch",
              "pricingTier",
              "privateEndpointConnections",
              "privateLinkServiceConnectionState",
              "properties",
              "protocolSettings",
              "publicAccess",
              "publicNetworkAccess",
              "requireInfrastructureEncryption",
              "retentionInDays",
              "retryPolicy",
              "rotationPolicy",
              "rules",
              "sasExpirationPeriod",
              "sasPolicy",
              "scopes",
              "secrets",
              "shareDeleteRetentionPolicy",
              "sku",
              "smb",
              "softDeleteRetentionInDays",
              "state",
              "status",
              "storage",
              "storageAccountId",
              "supportsHttpsTrafficOnly",
              "tags",
              "type",
              "validityMonths",
              "value",
              "versions",
              "workspaceId",
              "x509Props")
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private Spelling() {}

  /** The documented spelling, or the name itself. */
  static String of(String name) {
    return DOCUMENTED.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  /** The same for each name of a path. */
  static String ofPath(String path) {
    return NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(of(name.group())));
  }
}
