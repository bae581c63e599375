package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

  private static final String ARM_SCOPE = "https://management.core.windows.net//.default";

  private DemoAzure azure;
  private Visitor visitor;

  @BeforeAll
  void start() throws Exception {
    azure = DemoAzure.start(DemoOptions.defaults());
    visitor = Visitor.anonymous(azure);
  }

  @AfterAll
  void stop() throws Exception {
    visitor.close();
    azure.close();
  }

  @Test
  void issuesATokenWithTheClaimsThatServicesLookAt() throws Exception {
    Json.Obj answer = visitor.requestToken(ARM_SCOPE, Map.of()).json();

    String[] parts = answer.text("access_token").split("\\.", -1);
    byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
    Json.Obj token = Json.parseObject(new String(claims, StandardCharsets.UTF_8));
    assertThat(answer.text("token_type")).isEqualTo("Bearer");
    assertThat(token.text("aud")).isEqualTo("https://management.core.windows.net/");
    assertThat(token.text("tid")).isEqualTo(azure.environment().get("AZURE_TENANT_ID"));
    assertThat(token.text("appid")).isEqualTo(azure.environment().get("AZURE_CLIENT_ID"));
    assertThat(token.text("oid")).isNotEmpty();
  }

  @Test
  void findsTheResourceAmongScopesInAnyOrder() throws Exception {
    String scopes = "openid https://vault.azure.net/.default offline_access profile";

    assertThat(visitor.requestToken(scopes, Map.of()).status()).isEqualTo(200);
  }

  @Test
  void refusesAWrongSecretWithItsDocumentedCode() throws Exception {
    Visitor.Reply reply = visitor.requestToken(ARM_SCOPE, Map.of("client_secret", "guessed"));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().text("error")).isEqualTo("invalid_client");
    assertThat(reply.json().text("error_description")).startsWith("AADSTS7000215: ");
    assertThat(reply.response().body()).doesNotContain("guessed");
  }

  @Test
  void refusesAnUnknownApplication() throws Exception {
    Visitor.Reply reply = visitor.requestToken(ARM_SCOPE, Map.of("client_id", "nobody"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().text("error_description")).startsWith("AADSTS700016: ");
  }

  @Test
  void refusesAnUnknownTenant() throws Exception {
    Visitor.Reply reply = visitor.requestToken(ARM_SCOPE, Map.of("tenant", "elsewhere"));

    assertThat(reply.json().text("error_description")).startsWith("AADSTS90002: ");
  }

  @Test
  void refusesAnUnknownResource() throws Exception {
    Visitor.Reply reply = visitor.requestToken("https://example.org/.default", Map.of());

    assertThat(reply.json().text("error_description")).startsWith("AADSTS500011: ");
  }

  @Test
  void tellsItsEndpointsByInstanceDiscovery() throws Exception {
    String tenant = azure.environment().getOrDefault("AZURE_TENANT_ID", "");
    String authorize = "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/authorize";

    Json.Obj discovery =
        visitor
            .get(
                "https://login.microsoftonline.com/common/discovery/instance?api-version=1.1"
                    + "&authorization_endpoint="
                    + authorize)
            .json();
    Json.Obj configuration = visitor.get(discovery.text("tenant_discovery_endpoint")).json();

    assertThat(configuration.text("token_endpoint")).endsWith(tenant + "/oauth2/v2.0/token");
  }

  @Test
  void makesAnotherSecretAtEveryStart() throws Exception {
    try (DemoAzure other = DemoAzure.start(DemoOptions.defaults())) {
      assertThat(other.environment().get("AZURE_CLIENT_SECRET"))
          .isNotEqualTo(azure.environment().get("AZURE_CLIENT_SECRET"));
    }
  }
}
