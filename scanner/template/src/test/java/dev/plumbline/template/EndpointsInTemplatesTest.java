package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Value;
import org.junit.jupiter.api.Test;

/** A private endpoint of the same deployment is a connection of what it leads to. */
final class EndpointsInTemplatesTest {

  private static final String KV = "main.json#kv";
  private static final String SA = "main.json#sa";
  private static final String RESOURCES =
      """
      "languageVersion": "2.0",
      "parameters": {"name": {"type": "string"}, "on": {"type": "bool"}, "id": {"type": "string"}},
      "resources": {
        "kv": {"type": "Microsoft.KeyVault/vaults", "apiVersion": "2025-05-01",
               "name": "[parameters('name')]", "properties": {}},
        "sa": {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01",
               "name": "acc", "properties": {}}%s}
      """;

  @Test
  void anEndpointLeadsToItsResourceAlone() {
    Scanned scanned = scan(endpoint("vaults", "parameters('name')", ""));
    assertThat(status(scanned, KV)).isEqualTo(Value.of("Approved"));
    assertThat(connections(scanned, SA)).isEqualTo(Value.Null.VALUE);
    assertThat(scanned.one(KV).written().get("vault"))
        .containsKey("properties.privateEndpointConnections[0]");
    Scanned account =
        scan(endpoint("vaults", "'acc'", "").replace("KeyVault/vaults", "Storage/storageAccounts"));
    assertThat(status(account, SA)).isEqualTo(Value.of("Approved"));
    assertThat(connections(account, KV)).isEqualTo(Value.Null.VALUE);
  }

  @Test
  void withoutAnEndpointTheBodySaysNothing() {
    assertThat(connections(scan(""), KV)).isEqualTo(Value.Null.VALUE);
    Scanned other = scan(endpoint("vaults", "'another'", "").replace("KeyVault/v", "Sql/v"));
    assertThat(connections(other, KV)).isEqualTo(Value.Null.VALUE);
  }

  @Test
  void aManualConnectionWaitsForSomebody() {
    Scanned scanned =
        scan(
            endpoint("vaults", "parameters('name')", "")
                .replace("privateLinkServiceC", "manualPrivateLinkServiceC"));
    assertThat(status(scanned, KV))
        .isInstanceOfSatisfying(
            Value.Unresolved.class, open -> assertThat(open.expression()).contains("approve"));
  }

  @Test
  void anEndpointUnderAConditionThatIsNotKnownIsOpen() {
    Scanned scanned =
        scan(endpoint("vaults", "parameters('name')", "\"condition\": \"[parameters('on')]\","));
    assertThat(connections(scanned, KV))
        .isInstanceOfSatisfying(
            Value.Partial.class,
            open -> {
              assertThat(open.items()).isEmpty();
              assertThat(open.expression()).contains("parameters('on')");
            });
  }

  @Test
  void anEndpointToWhoKnowsWhereMayLeadAnywhere() {
    String open =
        endpoint("vaults", "x", "").replaceAll("\\[resourceId[^]]*]", "[parameters('id')]");
    for (String id : new String[] {KV, SA}) {
      assertThat(connections(scan(open), id))
          .isInstanceOfSatisfying(
              Value.Partial.class,
              partial -> assertThat(partial.expression()).contains("parameters('id')"));
    }
  }

  @Test
  void anEndpointInAModuleCounts() {
    String module =
        """
        , "net": {"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01",
          "name": "net", "resourceGroup": "network", "properties": {"mode": "Incremental",
          "expressionEvaluationOptions": {"scope": "inner"},
          "parameters": {"connections": {"value": [{"name": "c", "properties":
            {"privateLinkServiceId":
               "[resourceId('Microsoft.KeyVault/vaults', parameters('name'))]"}}]}},
          "template": {"$schema": "%s", "contentVersion": "1.0.0.0",
            "parameters": {"connections": {"type": "array"}},
            "resources": [{"type": "Microsoft.Network/privateEndpoints",
              "apiVersion": "2024-05-01", "name": "pe", "properties":
                {"privateLinkServiceConnections": "[parameters('connections')]"}}]}}}
        """
            .formatted(Scanned.SCHEMA);
    assertThat(status(scan(module), KV)).isEqualTo(Value.of("Approved"));
  }

  @Test
  void aConnectionThatIsDeclaredBelowItsResourceSaysItsState() {
    Scanned scanned =
        scan(
            """
            , "c": {"type": "Microsoft.Storage/storageAccounts/privateEndpointConnections",
              "apiVersion": "2025-06-01", "name": "acc/c", "properties":
                {"privateLinkServiceConnectionState": {"status": "Rejected"}}}
            """);
    assertThat(status(scanned, SA)).isEqualTo(Value.of("Rejected"));
  }

  private static Scanned scan(String more) {
    return Scanned.resources(RESOURCES.formatted(more));
  }

  private static String endpoint(String type, String name, String more) {
    return """
    , "pe": {%s "type": "Microsoft.Network/privateEndpoints", "apiVersion": "2024-05-01",
      "name": "pe", "properties": {"privateLinkServiceConnections": [{"name": "c",
        "properties": {"groupIds": ["vault"], "privateLinkServiceId":
          "[resourceId('Microsoft.KeyVault/%s', %s)]"}}]}}
    """
        .formatted(more, type, name);
  }

  private static Value connections(Scanned scanned, String id) {
    assertThat(scanned.gaps).isEmpty();
    String fact = id.equals(KV) ? "vault" : "account";
    return scanned.value(id, fact, "properties", "privateEndpointConnections");
  }

  private static Value status(Scanned scanned, String id) {
    return connections(scanned, id)
        .itemsOrEmpty()
        .getFirst()
        .at("properties", "privateLinkServiceConnectionState", "status");
  }
}
