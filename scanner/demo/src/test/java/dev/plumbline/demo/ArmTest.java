package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArmTest {

  private static final String VAULTS = "/providers/Microsoft.KeyVault/vaults";
  private static final String VERSION = "?api-version=2025-05-01";
  private static final String CORE = Visitor.PAYMENTS + "/resourceGroups/rg-core";

  private DemoAzure azure;
  private Visitor visitor;

  @BeforeAll
  void start() throws Exception {
    azure = DemoAzure.start(DemoOptions.defaults().without("payments-vaults-throttled"));
    visitor = Visitor.toArm(azure);
  }

  @AfterAll
  void stop() throws Exception {
    visitor.close();
    azure.close();
  }

  @Test
  void asksForATokenFirst() throws Exception {
    Visitor.Reply reply = visitor.withToken("").get(Visitor.ARM + "/subscriptions?api-version=1");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.errorCode()).isEqualTo("AuthenticationFailed");
    assertThat(reply.response().headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void refusesATokenForAnotherAudience() throws Exception {
    Visitor.Reply reply =
        visitor
            .signedIn("https://vault.azure.net/.default")
            .get(Visitor.ARM + "/subscriptions?api-version=2022-12-01");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.errorMessage())
        .contains("wrong audience or resource 'https://vault.azure.net'");
  }

  @Test
  void refusesAMadeUpToken() throws Exception {
    Visitor.Reply reply =
        visitor.withToken("a.b.c").get(Visitor.ARM + "/subscriptions?api-version=2022-12-01");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.errorCode()).isEqualTo("InvalidAuthenticationToken");
  }

  @Test
  void refusesAnExpiredToken() throws Exception {
    DemoOptions brief = DemoOptions.defaults().withTokenLifetime(Duration.ZERO);
    try (DemoAzure other = DemoAzure.start(brief);
        Visitor late = Visitor.toArm(other)) {
      Visitor.Reply reply = late.get(Visitor.ARM + "/subscriptions?api-version=2022-12-01");

      assertThat(reply.errorCode()).isEqualTo("ExpiredAuthenticationToken");
    }
  }

  @Test
  void listsASubscriptionInWhichAnyRoleIsHeld() throws Exception {
    Visitor.Reply reply = visitor.get(Visitor.ARM + "/subscriptions?api-version=2022-12-01");

    assertThat(reply.json().items("value"))
        .extracting(item -> ((Json.Obj) item).text("displayName"))
        .containsExactly("Payments", "Analytics", "Fabrikam");
  }

  @Test
  void forbidsWhatNoRoleGrantsAndNamesWhoWhatAndWhere() throws Exception {
    String scope = new Names(Contoso.FABRIKAM).id();
    Visitor.Reply reply = visitor.get(Visitor.ARM + scope + VAULTS + VERSION);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.errorCode()).isEqualTo("AuthorizationFailed");
    assertThat(reply.errorMessage())
        .contains("'" + azure.environment().get("AZURE_CLIENT_ID") + "'")
        .contains("action 'Microsoft.KeyVault/vaults/read'")
        .contains("over scope '" + scope + "/providers/Microsoft.KeyVault'");
  }

  @Test
  void readsWhatARoleAtTheManagementGroupGrants() throws Exception {
    DemoOptions allowed = DemoOptions.defaults().without("fabrikam-forbidden");
    try (DemoAzure other = DemoAzure.start(allowed);
        Visitor reader = Visitor.toArm(other)) {
      String scope = new Names(Contoso.FABRIKAM).id();

      assertThat(reader.get(Visitor.ARM + scope + VAULTS + VERSION).names())
          .containsExactly("kv-fabrikam");
    }
  }

  @Test
  void letsADenyAssignmentWinOverARole() throws Exception {
    String vault = Visitor.PAYMENTS + "/resourceGroups/mrg-forecast" + VAULTS + "/kv-forecast";

    assertThat(visitor.get(vault + VERSION).status()).isEqualTo(200);
    assertThat(visitor.get(vault + "/secrets" + VERSION).status()).isEqualTo(200);
    Visitor.Reply keys = visitor.get(vault + "/keys" + VERSION);
    assertThat(keys.status()).isEqualTo(403);
    assertThat(keys.errorCode()).isEqualTo("DenyAssignmentAuthorizationFailed");
  }

  @Test
  void pagesAListInTheSpellingOfItsProvider() throws Exception {
    List<Visitor.Reply> pages = visitor.pages(Visitor.PAYMENTS + VAULTS + VERSION);

    assertThat(pages).hasSize(4);
    assertThat(pages.getFirst().json().text("nextLink"))
        .startsWith("https://management.azure.com:443/")
        .contains("%24skiptoken=");
    assertThat(pages.getLast().json().member("nextLink")).contains(Json.nil());
    assertThat(pages.stream().flatMap(page -> page.names().stream()))
        .hasSize(16)
        .doesNotHaveDuplicates()
        .doesNotContain("kv-ghost");
  }

  @Test
  void tellsMoreOfOneKeyThanTheListOfKeys() throws Exception {
    String keys = CORE + VAULTS + "/kv-ledger/keys";

    Json.Obj listed = (Json.Obj) visitor.get(keys + VERSION).json().items("value").getFirst();
    Json.Obj one = visitor.get(keys + "/ledger-2026" + VERSION).json();

    assertThat(listed.at("properties.kty")).isEmpty();
    assertThat(one.text("properties.kty")).isEqualTo("RSA-HSM");
    assertThat(one.items("properties.rotationPolicy.lifetimeActions")).hasSize(2);
    assertThat(one.at("properties.attributes")).isEqualTo(listed.at("properties.attributes"));
  }

  @Test
  void listsManagedHsmsBySubscriptionAndByGroup() throws Exception {
    String hsms = "/providers/Microsoft.KeyVault/managedHSMs";

    assertThat(visitor.get(Visitor.PAYMENTS + hsms + VERSION).names())
        .containsExactlyInAnyOrder("hsm-ledger", "hsm-lab");
    assertThat(visitor.get(CORE + hsms + VERSION).names()).containsExactly("hsm-ledger");
    assertThat(visitor.get(CORE + hsms + "/hsm-ledger" + VERSION).json().text("type"))
        .isEqualTo("Microsoft.KeyVault/managedHSMs");
  }

  @Test
  void knowsNoCertificatesInTheControlPlane() throws Exception {
    String certificates =
        Visitor.PAYMENTS + "/resourceGroups/rg-web" + VAULTS + "/kv-checkout/certificates";

    assertThat(visitor.get(certificates + VERSION).status()).isEqualTo(404);
    assertThat(visitor.get(certificates + "/tls-checkout" + VERSION).status()).isEqualTo(404);
  }

  @Test
  void hasAPageWithoutItemsBeforeTheItems() throws Exception {
    List<Visitor.Reply> pages =
        visitor.pages(
            Visitor.PAYMENTS
                + "/providers/Microsoft.Storage/storageAccounts?api-version=2025-06-01");

    assertThat(pages.getFirst().names()).isEmpty();
    assertThat(pages.stream().flatMap(page -> page.names().stream()))
        .hasSize(26)
        .doesNotHaveDuplicates();
  }

  @Test
  void answersAnUnknownTypeLikeAzure() throws Exception {
    Visitor.Reply reply =
        visitor.get(Visitor.PAYMENTS + "/providers/Microsoft.Compute/disks?api-version=2024-03-02");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo("InvalidResourceType");
    assertThat(reply.errorMessage())
        .contains("'disks'")
        .contains("'Microsoft.Compute'")
        .contains("'2024-03-02'");
  }

  @Test
  void answersAnUnknownVersionWithTheKnownOnes() throws Exception {
    Visitor.Reply ofProvider = visitor.get(Visitor.PAYMENTS + VAULTS + "?api-version=2031-01-01");
    Visitor.Reply own = visitor.get(Visitor.ARM + "/subscriptions?api-version=2031-01-01");

    assertThat(ofProvider.errorCode()).isEqualTo("NoRegisteredProviderFound");
    assertThat(ofProvider.errorMessage()).contains("for type 'vaults'").contains("2025-05-01");
    assertThat(own.errorCode()).isEqualTo("InvalidApiVersionParameter");
    assertThat(visitor.get(Visitor.PAYMENTS + VAULTS).errorCode())
        .isEqualTo("MissingApiVersionParameter");
  }

  @Test
  void hasNoOperationThatWritesOrReadsKeys() throws Exception {
    String account = CORE + "/providers/Microsoft.Storage/storageAccounts/stledger";
    String version = "?api-version=2025-06-01";

    assertThat(visitor.post(account + version, "{}").status()).isEqualTo(405);
    assertThat(visitor.post(account + "/listKeys" + version, "").status()).isEqualTo(404);
  }

  @Test
  void answersForAResourceThatIsGone() throws Exception {
    Visitor.Reply reply =
        visitor.get(Visitor.PAYMENTS + "/resourceGroups/rg-web" + VAULTS + "/kv-ghost" + VERSION);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo("ResourceNotFound");
    assertThat(reply.errorMessage()).contains("'Microsoft.KeyVault/vaults/kv-ghost'");
  }

  @Test
  void findsAResourceWhateverTheCaseOfItsId() throws Exception {
    String id = CORE.replace("resourceGroups", "RESOURCEGROUPS") + VAULTS + "/KV-Ledger";

    assertThat(visitor.get(id + VERSION).json().text("type"))
        .isEqualTo("Microsoft.Keyvault/vaults");
  }

  @Test
  void hasNoBlobServiceForFileShares() throws Exception {
    String account = CORE + "/providers/Microsoft.Storage/storageAccounts/stfiles";

    Visitor.Reply reply = visitor.get(account + "/blobServices/default?api-version=2025-06-01");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorCode()).isEqualTo("FeatureNotSupportedForAccount");
  }

  @Test
  void hasNoQueuesForBlockBlobs() throws Exception {
    String account =
        Visitor.PAYMENTS
            + "/resourceGroups/rg-web/providers/Microsoft.Storage/storageAccounts/stsftp";

    Visitor.Reply reply = visitor.get(account + "/queueServices/default?api-version=2025-06-01");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorMessage()).isEqualTo("Queue is not supported for the account.");
  }

  @Test
  void tellsAMissingLifecyclePolicyFromAMissingAccount() throws Exception {
    String accounts = CORE + "/providers/Microsoft.Storage/storageAccounts/";
    String policy = "/managementPolicies/default?api-version=2025-06-01";

    assertThat(visitor.get(accounts + "stledger" + policy).json().text("name"))
        .isEqualTo("DefaultManagementPolicy");
    Visitor.Reply none = visitor.get(accounts + "stwork" + policy);
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.errorCode()).isEqualTo("ManagementPolicyNotFound");
    assertThat(visitor.get(accounts + "stnowhere" + policy).errorCode())
        .isEqualTo("ResourceNotFound");
  }

  @Test
  void listsContainersWithoutTheStateOfTheirPolicies() throws Exception {
    String containers =
        CORE
            + "/providers/Microsoft.Storage/storageAccounts/stevidence/blobServices/default"
            + "/containers";
    String version = "?api-version=2025-06-01";

    assertThat(visitor.get(containers + version).response().body())
        .contains("\"hasImmutabilityPolicy\":true")
        .doesNotContain("Locked\"");
    assertThat(
            visitor
                .get(containers + "/rulings/immutabilityPolicies/default" + version)
                .json()
                .text("properties.state"))
        .isEqualTo("Locked");
  }

  @Test
  void showsAnEventSubscriptionUnderBothFormsOfItsId() throws Exception {
    String version = "?api-version=2025-02-15";
    String topic =
        Visitor.PAYMENTS + "/resourceGroups/rg-web/providers/Microsoft.EventGrid/topics/egt-orders";
    String extension = "/providers/Microsoft.EventGrid/eventSubscriptions";

    Json.Obj nested = visitor.get(topic + "/eventSubscriptions/to-erp" + version).json();
    Json.Obj extended = visitor.get(topic + extension + "/to-erp" + version).json();

    assertThat(visitor.get(topic + extension + version).names())
        .isEqualTo(visitor.get(topic + "/eventSubscriptions" + version).names());
    assertThat(nested.text("type")).isEqualTo("Microsoft.EventGrid/topics/eventSubscriptions");
    assertThat(extended.text("type")).isEqualTo("Microsoft.EventGrid/eventSubscriptions");
    assertThat(extended.member("properties")).isEqualTo(nested.member("properties"));
  }

  @Test
  void listsRegionalEventSubscriptionsThinnerThanTheirBodies() throws Exception {
    Visitor.Reply reply =
        visitor.get(
            Visitor.PAYMENTS
                + "/providers/Microsoft.EventGrid/locations/northeurope/eventSubscriptions"
                + "?api-version=2025-02-15");

    assertThat(reply.names()).containsExactly("to-ledger", "to-mail", "to-tax");
    assertThat(reply.response().body()).doesNotContain("retryPolicy");
  }
}
