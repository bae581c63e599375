package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyVaultPlaneTest {

  private static final String VERSION = "?api-version=7.6";

  private DemoAzure azure;
  private Visitor visitor;

  @BeforeAll
  void start() throws Exception {
    azure = DemoAzure.start(DemoOptions.defaults());
    visitor = Visitor.anonymous(azure).signedIn("https://vault.azure.net/.default");
  }

  @AfterAll
  void stop() throws Exception {
    visitor.close();
    azure.close();
  }

  @Test
  void challengesARequestWithoutAToken() throws Exception {
    Visitor.Reply reply =
        visitor.withToken("").get("https://kv-billing.vault.azure.net/keys" + VERSION);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.response().headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith(
            "Bearer authorization=\"https://login.microsoftonline.com/"
                + azure.environment().get("AZURE_TENANT_ID")
                + "\", resource=\"https://vault.azure.net\"");
  }

  @Test
  void challengesATokenForAzureResourceManager() throws Exception {
    try (Visitor other = Visitor.toArm(azure)) {
      assertThat(other.get("https://kv-billing.vault.azure.net/keys" + VERSION).status())
          .isEqualTo(401);
    }
  }

  @Test
  void pagesKeysByLinksWithAPort() throws Exception {
    List<Visitor.Reply> pages = visitor.pages("https://kv-billing.vault.azure.net/keys" + VERSION);

    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().json().text("nextLink"))
        .startsWith("https://kv-billing.vault.azure.net:443/keys?");
    assertThat(pages.stream().flatMap(page -> page.json().items("value").stream())).hasSize(7);
  }

  @Test
  void tellsWhatACertificateManages() throws Exception {
    Visitor.Reply keys = visitor.get("https://kv-checkout.vault.azure.net/keys" + VERSION);
    Visitor.Reply secrets = visitor.get("https://kv-checkout.vault.azure.net/secrets" + VERSION);

    assertThat(managed(keys))
        .containsExactly("https://kv-checkout.vault.azure.net/keys/tls-checkout");
    assertThat(secrets.json().items("value"))
        .extracting(item -> ((Json.Obj) item).member("managed").isPresent())
        .containsExactly(false, true);
  }

  @Test
  void listsCertificatesWithoutTheirPolicies() throws Exception {
    Visitor.Reply list = visitor.get("https://kv-checkout.vault.azure.net/certificates" + VERSION);
    Visitor.Reply policy =
        visitor.get(
            "https://kv-checkout.vault.azure.net/certificates/tls-checkout/policy" + VERSION);

    Json.Obj item = (Json.Obj) list.json().items("value").getFirst();
    assertThat(item.text("id"))
        .isEqualTo("https://kv-checkout.vault.azure.net/certificates/tls-checkout");
    assertThat(item.member("policy")).isEmpty();
    assertThat(policy.json().at("x509_props.validity_months")).contains(Json.number(12));
  }

  @Test
  void knowsNoPolicyOfACertificateThatIsNotThere() throws Exception {
    Visitor.Reply reply =
        visitor.get("https://kv-checkout.vault.azure.net/certificates/gone/policy" + VERSION);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorCode()).isEqualTo("CertificateNotFound");
  }

  @ParameterizedTest
  @CsvSource({"certificates, list", "certificates/any/policy, get"})
  void namesThePermissionThatAnAccessPolicyLacks(String path, String permission) throws Exception {
    Visitor.Reply reply = visitor.get("https://kv-legacy.vault.azure.net/" + path + VERSION);

    assertThat(reply.json().text("error.innererror.code")).isEqualTo("ForbiddenByPolicy");
    assertThat(reply.errorMessage()).contains("certificates " + permission + " permission");
  }

  @ParameterizedTest
  @CsvSource({
    "kv-fortress, ForbiddenByFirewall",
    "kv-dark, ForbiddenByConnection",
    "kv-partners, ForbiddenByPolicy"
  })
  void refusesByTheVaultsOwnSettings(String vault, String reason) throws Exception {
    Visitor.Reply reply = visitor.get("https://" + vault + ".vault.azure.net/keys" + VERSION);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().text("error.innererror.code")).isEqualTo(reason);
  }

  @Test
  void refusesByRbacWhereNoDataRoleIsHeld() throws Exception {
    try (DemoAzure other = DemoAzure.start(DemoOptions.defaults().without("fabrikam-forbidden"));
        Visitor reader = Visitor.anonymous(other).signedIn("https://vault.azure.net/.default")) {
      Visitor.Reply reply = reader.get("https://kv-fabrikam.vault.azure.net/secrets" + VERSION);

      assertThat(reply.json().text("error.innererror.code")).isEqualTo("ForbiddenByRbac");
      assertThat(reply.errorMessage())
          .contains("'Microsoft.KeyVault/vaults/secrets/readMetadata/action'");
    }
  }

  @Test
  void listsWhereAnAccessPolicyAllowsIt() throws Exception {
    Visitor.Reply reply = visitor.get("https://kv-legacy.vault.azure.net/secrets" + VERSION);

    assertThat(reply.json().items("value")).hasSize(1);
  }

  @Test
  void hasNoSecretValuesAndMarksARequestForOne() throws Exception {
    String host = "kv-checkout.vault.azure.net";
    Visitor.Reply reply =
        visitor.get("https://" + host + "/secrets/payment-api/0123456789abcdef" + VERSION);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(azure.log()).filteredOn(Exchange::secretValue).hasSize(1);
  }

  private static List<String> managed(Visitor.Reply reply) {
    return reply.json().items("value").stream()
        .map(Json.Obj.class::cast)
        .filter(item -> item.member("managed").isPresent())
        .map(item -> item.text("kid"))
        .toList();
  }
}
