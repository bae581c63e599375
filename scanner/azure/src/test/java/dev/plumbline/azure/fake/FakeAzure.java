package dev.plumbline.azure.fake;

import dev.plumbline.model.Gap;
import java.util.List;

/**
 * A small estate on both sides, Resource Manager and Resource Graph, in the shapes of the
 * documentation examples of Azure/azure-rest-api-specs, MIT, (c) Microsoft Corporation.
 */
public final class FakeAzure {

  public static final String PAYMENTS = "3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011";
  public static final String LEGACY = "7a2d9b63-1c8e-4f5a-8b34-0e9f1a2b3c4d";

  public final FakeArm arm = new FakeArm();
  public final FakeGraph graph = new FakeGraph();

  /** A subscription that both sides list. */
  public FakeAzure subscription(String id, String name) {
    arm.item(
        "/subscriptions",
        """
        {"id": "/subscriptions/%1$s", "subscriptionId": "%1$s", "displayName": "%2$s",
         "tenantId": "31c75423-32d6-4322-88b7-c478bdde4858", "state": "Enabled"}\
        """
            .formatted(id, name));
    graph.subscription(
        """
        {"id": "/subscriptions/%1$s", "name": "%2$s", "subscriptionId": "%1$s",
         "type": "microsoft.resources/subscriptions",
         "properties": {"managementGroupAncestorsChain": [
           {"name": "landing-zones", "displayName": "Landing zones"},
           {"name": "contoso", "displayName": "Tenant Root Group"}]}}\
        """
            .formatted(id, name));
    return this;
  }

  /** A vault that both sides list; its id. */
  public String vault(String subscription, String name) {
    return listed(
        subscription,
        "Microsoft.KeyVault/vaults",
        name,
        "\"properties\": {\"vaultUri\": \"https://" + name + ".vault.azure.net/\"}");
  }

  /** A storage account that both sides list, with its services and no lifecycle policy; its id. */
  public String account(String subscription, String name, String kind) {
    return accountWith(
        subscription,
        name,
        "\"kind\": \"" + kind + "\", \"properties\": {\"minimumTlsVersion\": \"TLS1_2\"}");
  }

  /** The same with these members of its body. */
  public String accountWith(String subscription, String name, String members) {
    String id = listed(subscription, "Microsoft.Storage/storageAccounts", name, members);
    arm.body(
        id + "/blobServices/default",
        Values.json("{\"properties\": {\"deleteRetentionPolicy\": {\"enabled\": true}}}"));
    for (String service : List.of("file", "queue", "table")) {
      arm.body(
          id + "/" + service + "Services/default",
          Values.json("{\"properties\": {\"cors\": {\"corsRules\": []}}}"));
    }
    arm.fails(
        id + "/managementPolicies/default",
        FakeArm.failure(Gap.Reason.NOT_FOUND, 404, "ManagementPolicyNotFound"));
    return id;
  }

  /** A topic that both sides list; its id. */
  public String topic(String subscription, String name) {
    return listed(subscription, "Microsoft.EventGrid/topics", name, "\"properties\": {}");
  }

  /** Any resource of group rg-1 that both sides list; its id. */
  public String listed(String subscription, String path, String name, String members) {
    String id = known(subscription, path, name);
    arm.item(
        "/subscriptions/" + subscription + "/providers/" + path,
        """
        {"id": "%s", "name": "%s", "type": "%s", "location": "westeurope", %s}\
        """
            .formatted(id, name, path, members));
    return id;
  }

  /** Any resource of group rg-1 that only Resource Graph knows; its id. */
  public String known(String subscription, String path, String name) {
    String id =
        "/subscriptions/" + subscription + "/resourceGroups/rg-1/providers/" + path + "/" + name;
    graph.resource(
        """
        {"id": "%s", "name": "%s", "type": "%s", "location": "westeurope",
         "resourceGroup": "rg-1", "subscriptionId": "%s", "managedBy": "", "tags": null}\
        """
            .formatted(id, name, path.toLowerCase(java.util.Locale.ROOT), subscription));
    return id;
  }
}
