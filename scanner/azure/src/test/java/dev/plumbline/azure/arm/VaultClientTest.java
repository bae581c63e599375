package dev.plumbline.azure.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.models.KeyProperties;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.models.SecretProperties;
import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.RefusedRequestException;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.identity.Cloud;
import dev.plumbline.model.Gap;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a vault of its own: the SDK keeps the challenges of hosts in a static cache. */
class VaultClientTest {

  private static Reply challenge(String authority, String resource) {
    return Reply.json(401, "{\"error\":{\"code\":\"Unauthorized\",\"message\":\"AKV10000\"}}")
        .with(
            "WWW-Authenticate",
            "Bearer authorization=\"%s/11111111-2222-3333-4444-555555555555\", resource=\"%s\""
                .formatted(authority, resource));
  }

  private static FakeAzure.Script challenging(FakeAzure.Script then) {
    return request ->
        request.authorization().isEmpty()
            ? challenge("https://login.windows.net", "https://vault.azure.net")
            : then.answer(request);
  }

  @Test
  void listsKeyPropertiesOverEveryPage() throws Exception {
    SignedIn azure =
        SignedIn.to(
            challenging(
                request ->
                    String.valueOf(request.url().getQuery()).contains("skiptoken")
                        ? Reply.json(
                            200,
                            """
                            {"value":[{"kid":"https://kv1.vault.azure.net/keys/b","managed":true,
                              "attributes":{"enabled":false}}],"nextLink":null}\
                            """)
                        : Reply.json(
                            200,
                            """
                            {"value":[{"kid":"https://kv1.vault.azure.net/keys/a",
                              "attributes":{"enabled":true,"exp":1893456000}}],
                             "nextLink":"https://kv1.vault.azure.net:443/keys?api-version=7.6&$skiptoken=x"}\
                            """)));

    KeyClient keys =
        azure.connection().vaults().keys(URI.create("https://KV1.vault.azure.net:443/"));

    assertThat(keys.listPropertiesOfKeys().stream().map(KeyProperties::getName))
        .containsExactly("a", "b");
    assertThat(azure.sent())
        .allSatisfy(
            one -> {
              assertThat(one.method()).isEqualTo("GET");
              assertThat(one.url().getHost()).isEqualTo("kv1.vault.azure.net");
              assertThat(one.path()).isEqualTo("/keys");
            });
    assertThat(azure.azure().sent().stream().map(FakeAzure.Sent::body))
        .anyMatch(body -> body.contains("vault.azure.net%2F.default"));
  }

  @Test
  void listsSecretPropertiesAndNeverAValue() throws Exception {
    SignedIn azure =
        SignedIn.to(
            challenging(
                request ->
                    Reply.json(
                        200, "{\"value\":[{\"id\":\"https://kv2.vault.azure.net/secrets/s\"}]}")));
    SecretClient secrets =
        azure.connection().vaults().secrets(URI.create("https://kv2.vault.azure.net"));

    assertThat(secrets.listPropertiesOfSecrets().stream().map(SecretProperties::getName))
        .containsExactly("s");
    int before = azure.sent().size();
    assertThatThrownBy(() -> secrets.getSecret("s")).isInstanceOf(RefusedRequestException.class);
    assertThatThrownBy(() -> secrets.setSecret("s", "v"))
        .isInstanceOf(RefusedRequestException.class);
    assertThatThrownBy(() -> secrets.beginDeleteSecret("s").poll())
        .isInstanceOf(RefusedRequestException.class);
    assertThat(azure.sent()).hasSize(before);
  }

  @Test
  void readsOfCertificatesTheListAndPoliciesAlone() throws Exception {
    SignedIn azure = SignedIn.to(challenging(request -> Reply.json(200, "{\"value\":[]}")));
    URI vault = URI.create("https://kv11.vault.azure.net");
    CertificateClient list = azure.connection().vaults().certificates(vault);
    CertificateClient policies = azure.connection().vaults().certificatePolicies(vault);
    int before = azure.sent().size();

    for (CertificateClient client : List.of(list, policies)) {
      assertThatThrownBy(() -> client.getCertificate("c"))
          .isInstanceOf(RefusedRequestException.class);
      assertThatThrownBy(() -> client.backupCertificate("c"))
          .isInstanceOf(RefusedRequestException.class);
      assertThatThrownBy(() -> client.deleteIssuer("i"))
          .isInstanceOf(RefusedRequestException.class);
    }
    assertThatThrownBy(() -> list.getCertificatePolicy("c"))
        .isInstanceOf(RefusedRequestException.class);
    assertThatThrownBy(() -> policies.listPropertiesOfCertificates().stream().toList())
        .isInstanceOf(RefusedRequestException.class);
    assertThatThrownBy(() -> policies.getCertificatePolicy("../secrets/c"))
        .isInstanceOf(RefusedRequestException.class);
    assertThat(azure.sent()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://kv.vault.azure.net/",
        "https://kv.vault.azure.net:8443/",
        "https://kv.vault.azure.net./",
        "https://kv.vault.azure.net.evil.example/",
        "https://evil.example/kv.vault.azure.net",
        "https://evil.example#.vault.azure.net",
        "https://a.kv.vault.azure.net/",
        "https://.vault.azure.net/",
        "https://vault.azure.net/",
        "https://kv.vault.azure.net@evil.example/",
        "https://someone@kv.vault.azure.net/",
        "https://kv.vault.azure.net/secrets",
        "https://kv.vault.azure.net/?x=1",
        "https://kv.vault.usgovcloudapi.net/",
        "https://kv.managedhsm.azure.net/",
        "https://127.0.0.1/",
        "mailto:kv.vault.azure.net",
        "kv.vault.azure.net"
      })
  void asksNothingOfAnAddressThatIsNoVaultOfTheCloud(String uri) {
    SignedIn azure = SignedIn.answering(Reply.json(200, "{}"));
    int signIns = azure.azure().sent().size();

    assertThatThrownBy(() -> azure.connection().vaults().keys(URI.create(uri)))
        .isInstanceOfSatisfying(
            RefusedVaultException.class,
            refused -> assertThat(refused.failure().reason()).isEqualTo(Gap.Reason.REFUSED));
    assertThat(azure.azure().sent()).hasSize(signIns);
  }

  @ParameterizedTest
  @CsvSource({
    "kv31, https://evil.example, https://vault.azure.net",
    "kv32, https://login.microsoftonline.us, https://vault.azure.net",
    "kv33, http://login.microsoftonline.com, https://vault.azure.net",
    "kv34, https://login.microsoftonline.com, https://management.core.windows.net",
    "kv35, https://login.microsoftonline.com, https://evil.example",
    "kv36, https://login.microsoftonline.com, https://azure.net"
  })
  void asksForNoTokenThatAnotherAudienceOrAuthorityWouldGet(
      String vault, String authority, String resource) {
    SignedIn azure = SignedIn.to(request -> challenge(authority + "/CANARY", resource));
    int signIns = azure.azure().sent().size();

    Failure failure = failureOfKeys(azure, vault);

    assertThat(failure.reason()).isEqualTo(Gap.Reason.REFUSED);
    assertThat(failure.toString()).doesNotContain("CANARY");
    assertThat(azure.azure().sent()).hasSize(signIns + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kv41 | Bearer CANARY",
        "kv42 | Bearer authorization=\"CANARY\",resource",
        "kv43 | Bearer resource=\"https://vault.azure.net\"",
        "kv44 | Bearer authorization=\"::CANARY\", resource=\"https://vault.azure.net\"",
        "kv45 | Basic realm=\"CANARY\""
      })
  void takesAMalformedChallengeForARefusalNotForABug(String vault, String header) {
    SignedIn azure = SignedIn.to(request -> Reply.json(401, "{}").with("WWW-Authenticate", header));

    Failure failure = failureOfKeys(azure, vault);

    assertThat(failure.reason()).isEqualTo(Gap.Reason.REFUSED);
    assertThat(failure.toString()).doesNotContain("CANARY");
  }

  @Test
  void doesNotFollowAListThatLeadsBackToItself() {
    SignedIn azure =
        SignedIn.to(
            challenging(
                request ->
                    Reply.json(
                        200,
                        "{\"value\":[],\"nextLink\":\"https://kv5.vault.azure.net/keys?%s\"}"
                            .formatted(request.url().getQuery()))));

    assertThat(failureOfKeys(azure, "kv5").message())
        .isEqualTo(
            "Refused to go on with the list of kv5.vault.azure.net: it leads back to a page that"
                + " was read already, or has too many.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/keys?CANARY",
        "https://other.vault.azure.net/keys",
        "https://kv6.vault.azure.net/secrets/s"
      })
  void doesNotFollowAListAwayFromItsVault(String link) {
    SignedIn azure =
        SignedIn.to(
            challenging(
                request -> Reply.json(200, "{\"value\":[],\"nextLink\":\"" + link + "\"}")));

    Failure failure = failureOfKeys(azure, "kv6");

    assertThat(failure.reason()).isEqualTo(Gap.Reason.REFUSED);
    assertThat(failure.toString()).doesNotContain("CANARY");
    assertThat(azure.sent())
        .allSatisfy(one -> assertThat(one.url().getHost()).isEqualTo("kv6.vault.azure.net"));
  }

  @Test
  void saysWhichDoorIsShut() {
    SignedIn azure =
        SignedIn.to(
            challenging(
                request ->
                    Reply.json(
                        403,
                        """
                        {"error":{"code":"Forbidden","message":"Client address is not authorized.",
                          "innererror":{"code":"ForbiddenByFirewall"}}}\
                        """)));

    Failure failure = failureOfKeys(azure, "kv7");

    assertThat(failure.reason()).isEqualTo(Gap.Reason.FIREWALLED);
    assertThat(failure.code()).isEqualTo("ForbiddenByFirewall");
    assertThat(failure.message()).isEqualTo("Client address is not authorized.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kv81 | 200 | {\"value\":[{          | TRUNCATED",
        "kv82 | 200 | <html>CANARY           | MALFORMED",
        "kv83 | 200 | {\"value\":null}       | MALFORMED",
        "kv84 | 200 | {}                     | MALFORMED",
        "kv85 | 200 | ''                     | TRUNCATED",
        "kv86 | 500 | CANARY                 | SERVER_ERROR"
      })
  void doesNotLetTheClientTakeWhatItCannotReadForAnEmptyList(
      String vault, int status, String body, Gap.Reason reason) {
    SignedIn azure = SignedIn.to(challenging(request -> Reply.json(status, body)));

    Failure failure = failureOfKeys(azure, vault);

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.toString()).doesNotContain("CANARY");
  }

  @Test
  void signsInToTheVaultsOfAnotherCloud() throws Exception {
    SignedIn azure =
        SignedIn.to(
            Cloud.US_GOVERNMENT,
            request ->
                request.authorization().isEmpty()
                    ? challenge(
                        "https://login.microsoftonline.us", "https://vault.usgovcloudapi.net")
                    : Reply.json(200, "{\"value\":[]}"));

    assertThat(
            azure
                .connection()
                .vaults()
                .keys(URI.create("https://kv9.vault.usgovcloudapi.net/"))
                .listPropertiesOfKeys())
        .isEmpty();
  }

  private static Failure failureOfKeys(SignedIn azure, String vault) {
    Throwable thrown =
        catchThrowable(
            () ->
                azure
                    .connection()
                    .vaults()
                    .keys(URI.create("https://" + vault + ".vault.azure.net/"))
                    .listPropertiesOfKeys()
                    .forEach(key -> assertThat(key).isNotNull()));
    assertThat(thrown).isInstanceOf(RuntimeException.class);
    return azure.connection().failures().of((RuntimeException) thrown);
  }
}
