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
              "allowBlobPublicAccess",
              "allowSharedKeyAccess",
              "attributes",
              "bypass",
              "category",
              "categoryGroup",
              "certificates",
              "creationTime",
              "days",
              "deadLetterDestination",
              "deadLetterWithResourceIdentity",
              "defaultAction",
              "deleteRetentionPolicy",
              "enablePurgeProtection",
              "enableRbacAuthorization",
              "enableSoftDelete",
              "enabled",
              "encryption",
              "eventHubAuthorizationRuleId",
              "eventTimeToLiveInMinutes",
              "exp",
              "keySource",
              "keys",
              "kind",
              "location",
              "logs",
              "managed",
              "marketplacePartnerId",
              "maxDeliveryAttempts",
              "minimumTlsVersion",
              "name",
              "networkAcls",
              "permissions",
              "properties",
              "publicAccess",
              "publicNetworkAccess",
              "retryPolicy",
              "secrets",
              "softDeleteRetentionInDays",
              "storage",
              "storageAccountId",
              "supportsHttpsTrafficOnly",
              "tags",
              "value",
              "workspaceId")
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
