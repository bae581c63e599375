package dev.plumbline.azure.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  private final FakeAzure azure = FakeAzure.answering(Reply.json(200, "{}"));
  private final HttpPipeline arm =
      Wires.pipeline(
          azure,
          new FakeTime(),
          Wires.ARM,
          Permit.posting("management.azure.com", "/providers/Microsoft.ResourceGraph/resources"),
          Permit.https(
              Set.of(HttpMethod.POST),
              "login.microsoftonline.com",
              Pattern.compile("/[A-Za-z0-9.-]{1,100}/oauth2/v2\\.0/token")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://management.azure.com/subscriptions?api-version=2022-12-01",
        "https://management.azure.com:443/subscriptions",
        "https://MANAGEMENT.azure.com/subscriptions",
        "HTTPS://management.azure.com/subscriptions",
        "https://management.azure.com"
      })
  void letsReadingOfTheChosenCloudPass(String url) {
    assertThat(Wires.get(arm, url).getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://management.azure.com/subscriptions",
        "https://management.azure.com:8443/subscriptions",
        "https://management.azure.com./subscriptions",
        "https://management.azure.com.evil.example/subscriptions",
        "https://evil.example/management.azure.com",
        "https://management.azure.com@evil.example/subscriptions",
        "https://someone@management.azure.com/subscriptions",
        "https://20.37.0.1/subscriptions",
        "https://[::1]/subscriptions",
        "https://127.0.0.1/subscriptions",
        "https://management.usgovcloudapi.net/subscriptions",
        "https://management\u3002azure.com/subscriptions",
        "https://management.azure.com%2eevil.example/x",
        "https://login.microsoftonline.com/common/oauth2/v2.0/token"
      })
  void refusesEveryOtherAddressBeforeAnythingLeaves(String url) {
    assertThatThrownBy(() -> Wires.get(arm, url)).isInstanceOf(RefusedRequestException.class);
    assertThat(azure.sent()).isEmpty();
  }

  /** toLowerCase makes an ordinary k of the Kelvin sign, in any locale. */
  @Test
  void refusesAHostThatOnlyBecomesTheRightOneByFolding() {
    HttpPipeline vault =
        Wires.pipeline(azure, new FakeTime(), Permit.reading("kv.vault.azure.net"));

    assertThatThrownBy(
            () ->
                vault.sendSync(
                    new HttpRequest(HttpMethod.GET, "https://\u212Av.vault.azure.net/keys"),
                    Context.NONE))
        .isInstanceOf(RefusedRequestException.class);
    assertThat(azure.sent()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("writingMethods")
  void refusesEveryMethodThatWrites(HttpMethod method) {
    assertThatThrownBy(
            () -> Wires.send(arm, method, "https://management.azure.com/subscriptions/s"))
        .isInstanceOf(RefusedRequestException.class)
        .hasMessageContaining(method.toString());
    assertThat(azure.sent()).isEmpty();
  }

  static Set<HttpMethod> writingMethods() {
    return Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a/listKeys",
        "/providers/Microsoft.ResourceGraph/resources/",
        "/providers/Microsoft.ResourceGraph/resources/../../x",
        "/providers/microsoft.resourcegraph/resourcesHistory",
        "//providers/Microsoft.ResourceGraph/resources",
        "/x?path=/providers/Microsoft.ResourceGraph/resources"
      })
  void refusesToPostAnythingButAQuery(String path) {
    String url = "https://management.azure.com" + path;
    assertThatThrownBy(() -> Wires.send(arm, HttpMethod.POST, url))
        .isInstanceOf(RefusedRequestException.class);
    assertThat(azure.sent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /secrets/password",
    "GET, /secrets/password/",
    "GET, /secrets/password/0123456789abcdef0123456789abcdef",
    "GET, /Secrets/password",
    "GET, //secrets//password",
    "GET, /%73ecrets/password",
    "GET, /keys/../secrets/password",
    "HEAD, /secrets/password",
    "GET, /deletedsecrets/password",
    "POST, /keys/k/backup",
    "POST, /keys/k/0123/decrypt",
    "POST, /keys/k/0123/unwrapkey",
    "POST, /keys/k/0123/sign",
    "POST, /keys/k/0123/release",
    "POST, /keys/k/0123/export",
    "POST, /certificates/c/backup",
    "POST, /secrets/s/backup"
  })
  void refusesPrivateMaterialWhateverThePermit(String method, String path) {
    HttpPipeline open =
        Wires.pipeline(
            azure,
            new FakeTime(),
            Permit.https(
                Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST),
                "kv.vault.azure.net",
                Pattern.compile(".*")));

    assertThatThrownBy(
            () -> Wires.send(open, HttpMethod.valueOf(method), "https://kv.vault.azure.net" + path))
        .isInstanceOf(RefusedRequestException.class)
        .hasMessage(
            "Refused "
                + method
                + " to kv.vault.azure.net: it would read the value of a secret, or what is private"
                + " of a key.");
    assertThat(azure.sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/secrets", "/keys", "/keys/k", "/certificates", "/certificates/sign/policy"})
  void letsMetadataOfAVaultPass(String path) {
    HttpPipeline open = Wires.pipeline(azure, new FakeTime(), Permit.reading("kv.vault.azure.net"));

    assertThat(Wires.get(open, "https://kv.vault.azure.net" + path).getStatusCode()).isEqualTo(200);
  }

  @Test
  void letsAQueryAndATokenRequestPass() {
    Wires.send(
        arm,
        HttpMethod.POST,
        "https://management.azure.com/providers/Microsoft.ResourceGraph/resources?api-version=x");
    Wires.send(
        arm, HttpMethod.POST, "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token");
    assertThat(azure.sent()).hasSize(2);
  }

  @Test
  void saysWhereTheRequestWouldHaveGoneWithoutItsQuery() {
    assertThatThrownBy(() -> Wires.get(arm, "https://evil.example/a?sig=CANARY"))
        .hasMessage("Refused GET to evil.example: this scan may not send that to this host.");
  }

  @Test
  void doesNotFollowARedirect() {
    FakeAzure moved =
        FakeAzure.answering(Reply.json(302, "").with("Location", "https://evil.example/"));
    int status =
        Wires.get(
                Wires.pipeline(moved, new FakeTime(), Wires.ARM),
                "https://management.azure.com/subscriptions")
            .getStatusCode();
    assertThat(status).isEqualTo(302);
    assertThat(moved.sent()).hasSize(1);
  }
}
