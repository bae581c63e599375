package dev.plumbline.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of the storage resource provider that are served. */
final class StorageRoutes {

  private static final List<String> VERSIONS = List.of("2025-06-01", "2023-05-01");
  private static final String TYPE = "/providers/Microsoft.Storage/storageAccounts";
  private static final String ACCOUNTS = ArmRoutes.GROUP + TYPE;
  private static final String ACCOUNT = ACCOUNTS + "/{account}";
  private static final String ACTION = "Microsoft.Storage/storageAccounts/";

  /** As the provider names its services in errors, by the type of their path. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "blobServices", "Blob",
          "fileServices", "File",
          "queueServices", "Queue",
          "tableServices", "Table");

  private StorageRoutes() {}

  static List<Route> all() {
    List<Route> routes = new ArrayList<>();
    routes.add(accounts("/subscriptions/{subscription}" + TYPE, "list"));
    routes.add(accounts(ACCOUNTS, "list-by-resource-group"));
    routes.add(get(ACCOUNT, "storage-accounts/get-properties", "read", ArmRoutes::get));
    for (String type : List.of("blob", "file", "queue", "table")) {
      String service = ACCOUNT + "/" + type + "Services/default";
      String page = type + "-services/get-service-properties";
      routes.add(get(service, page, type + "Services/read", supported(ArmRoutes::get)));
    }
    routes.addAll(containers());
    routes.addAll(belowAccounts());
    return routes;
  }

  private static Route accounts(String template, String page) {
    return get(
        template,
        "storage-accounts/" + page,
        "read",
        call -> ArmRoutes.list(call, Pages.Spelling.PLAIN));
  }

  private static List<Route> containers() {
    String containers = ACCOUNT + "/blobServices/default/containers";
    String action = "blobServices/containers/";
    return List.of(
        get(
            containers,
            "blob-containers/list",
            action + "read",
            supported(call -> ArmRoutes.list(call, Pages.Spelling.CAMEL_AND_NULL))),
        get(
            containers + "/{container}/immutabilityPolicies/default",
            "blob-containers/get-immutability-policy",
            action + "immutabilityPolicies/read",
            supported(ArmRoutes::get)));
  }

  private static List<Route> belowAccounts() {
    return List.of(
        get(
            ACCOUNT + "/managementPolicies/default",
            "management-policies/get",
            "managementPolicies/read",
            StorageRoutes::managementPolicy),
        get(
            ACCOUNT + "/fileServices/default/shares",
            "file-shares/list",
            "fileServices/shares/read",
            supported(call -> ArmRoutes.list(call, Pages.Spelling.CAMEL_AND_NULL))),
        listed("encryptionScopes", "encryption-scopes/list", Pages.Spelling.CAMEL_AND_NULL),
        listed("localUsers", "local-users/list", Pages.Spelling.CAMEL_AND_NULL),
        listed(
            "objectReplicationPolicies", "object-replication-policies/list", Pages.Spelling.PLAIN));
  }

  private static Route listed(String type, String page, Pages.Spelling spelling) {
    return get(ACCOUNT + "/" + type, page, type + "/read", call -> ArmRoutes.list(call, spelling));
  }

  private static Route get(String template, String page, String action, Route.Handler handler) {
    return ArmRoutes.get(template, VERSIONS, "storagerp/" + page, ACTION + action, handler);
  }

  /** An account without a policy answers with a code of its own; a missing account as ever. */
  private static Answer managementPolicy(Route.Call call) {
    if (account(call).isEmpty()) {
      return ArmRoutes.get(call);
    }
    String message = "No ManagementPolicy found for account " + call.variable("account");
    return call.world()
        .find(call.path())
        .map(policy -> Answer.ok(policy.body()))
        .orElseGet(() -> Answer.error(404, "ManagementPolicyNotFound", message));
  }

  /** The provider refuses what an account's kind does not have. */
  private static Route.Handler supported(Route.Handler handler) {
    return call -> {
      String service = SERVICES.getOrDefault(call.path().split("/", -1)[9], "");
      boolean lacks = account(call).map(account -> !has(account.body(), service)).orElse(false);
      String message = service + " is not supported for the account.";
      return lacks
          ? Answer.error(400, "FeatureNotSupportedForAccount", message)
          : handler.answer(call);
    };
  }

  /** As in https://learn.microsoft.com/azure/storage/common/storage-account-overview. */
  private static boolean has(Json.Obj account, String service) {
    boolean premium = account.text("sku.tier").equals("Premium");
    return switch (account.text("kind")) {
      case "FileStorage" -> service.equals("File");
      case "BlobStorage", "BlockBlobStorage" -> service.equals("Blob");
      default -> !premium || service.equals("Blob");
    };
  }

  private static Optional<ArmItem> account(Route.Call call) {
    List<String> segments = List.of(call.path().split("/", -1));
    return call.world().find(String.join("/", segments.subList(0, 9)));
  }
}
