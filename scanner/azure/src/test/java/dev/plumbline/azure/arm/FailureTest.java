package dev.plumbline.azure.arm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.http.Json;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Gap.Reason;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the error bodies under {@code errors/}; where each comes from stands in it. */
class FailureTest {

  private static final String VAULT =
      "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv";

  private static Reply recorded(String name) throws Exception {
    try (InputStream file = FailureTest.class.getResourceAsStream("errors/" + name + ".json")) {
      Value recording = Json.read(file.readAllBytes());
      String body = body(recording.at("body"));
      Reply reply = Reply.json(((Value.Num) recording.at("status")).value().intValueExact(), body);
      if (recording.at("headers") instanceof Value.Obj(Map<String, Value> headers)) {
        for (Map.Entry<String, Value> header : headers.entrySet()) {
          reply = reply.with(header.getKey(), header.getValue().textOr(""));
        }
      }
      return reply;
    }
  }

  /** Error bodies hold objects and texts only. */
  private static String body(Value value) {
    if (value instanceof Value.Obj(Map<String, Value> members)) {
      StringBuilder json = new StringBuilder();
      members.forEach(
          (name, member) ->
              json.append(json.isEmpty() ? "" : ",")
                  .append('"')
                  .append(name)
                  .append("\":")
                  .append(body(member)));
      return "{" + json + "}";
    }
    String text = value.textOr("").replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"';
  }

  @ParameterizedTest
  @CsvSource({
    "arm.401.AuthenticationFailed, UNAUTHENTICATED, 401, AuthenticationFailed",
    "arm.403.AuthorizationFailed, FORBIDDEN, 403, AuthorizationFailed",
    "arm.404.InvalidResourceType, NOT_FOUND, 404, InvalidResourceType",
    "arm.404.ResourceGroupNotFound, NOT_FOUND, 404, ResourceGroupNotFound",
    "arm.404.ResourceNotFound, NOT_FOUND, 404, ResourceNotFound",
    "arm.404.SubscriptionNotFound, NOT_FOUND, 404, SubscriptionNotFound",
    "arm.429.SubscriptionRequestsThrottled, THROTTLED, 429, SubscriptionRequestsThrottled",
    "keyvault.403.ForbiddenByFirewall, FIREWALLED, 403, ForbiddenByFirewall",
    "keyvault.403.ForbiddenByPolicy, FORBIDDEN, 403, ForbiddenByPolicy",
    "keyvault.403.ForbiddenByRbac, FORBIDDEN, 403, ForbiddenByRbac",
    "keyvault.429.Throttled, THROTTLED, 429, Throttled",
    "storage.404.ManagementPolicyNotFound, NOT_FOUND, 404, ManagementPolicyNotFound"
  })
  void tellsTheRecordedErrorsApart(String name, Reason reason, int status, String code)
      throws Exception {
    Failure failure = SignedIn.answering(recorded(name)).failureOf(VAULT);

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.message()).isNotBlank().hasSizeLessThan(400);
    assertThat(failure.action()).endsWith(".");
  }

  @Test
  void namesThePermissionThatIsMissingAndWhoGivesIt() throws Exception {
    Failure failure = SignedIn.answering(recorded("arm.403.AuthorizationFailed")).failureOf(VAULT);

    assertThat(failure.permission()).isEqualTo("Microsoft.Insights/diagnosticSettings/read");
    assertThat(failure.requestId()).isEqualTo("1a94aed5-b960-40a5-9987-e5231008f28e");
    assertThat(failure.action())
        .isEqualTo(
            "Grant Reader on the subscription or management group (it contains"
                + " Microsoft.Insights/diagnosticSettings/read), or exclude it.");
    Gap gap = failure.gap(new ResourceId(VAULT), "diagnostic settings of vault kv");
    assertThat(gap.detail())
        .startsWith("HTTP 403 AuthorizationFailed: The client '11111111-")
        .endsWith("(request id 1a94aed5-b960-40a5-9987-e5231008f28e)");
    assertThat(gap.permission()).isEqualTo(failure.permission());
  }

  @Test
  void saysWhichOfAVaultsThreeDoorsIsShut() throws Exception {
    assertThat(action("keyvault.403.ForbiddenByFirewall"))
        .startsWith("Scan from a network that the vault lets in");
    assertThat(action("keyvault.403.ForbiddenByPolicy"))
        .startsWith("Give the identity the List permission in the vault's access policies");
    assertThat(action("keyvault.403.ForbiddenByRbac"))
        .startsWith("Grant Key Vault Reader on the vault");
  }

  private static String action(String name) throws Exception {
    return SignedIn.answering(recorded(name)).failureOf(VAULT).action();
  }

  @Test
  void tellsAThingThatIsGoneFromOneThatCannotBeRead() throws Exception {
    assertThat(SignedIn.answering(recorded("arm.404.ResourceNotFound")).failureOf(VAULT).isGone())
        .isTrue();
    assertThat(
            SignedIn.answering(recorded("arm.404.ResourceGroupNotFound")).failureOf(VAULT).isGone())
        .isTrue();
    assertThat(
            SignedIn.answering(recorded("arm.404.SubscriptionNotFound")).failureOf(VAULT).isGone())
        .isFalse();
    assertThat(
            SignedIn.answering(recorded("arm.404.InvalidResourceType")).failureOf(VAULT).isGone())
        .isFalse();
  }

  @Test
  void saysForHowLongItWasAskedToWaitWhenThatIsTooLong() {
    Failure failure =
        SignedIn.answering(
                Reply.json(429, "{\"error\":{\"code\":\"TooManyRequests\",\"message\":\"Busy.\"}}")
                    .with("Retry-After", "3600"))
            .failureOf(VAULT);
    assertThat(failure.message()).isEqualTo("Busy. It asks to wait 3600 s.");
  }

  @ParameterizedTest
  @CsvSource({
    "302, REFUSED",
    "400, UNEXPECTED",
    "407, NETWORK",
    "408, TIMEOUT",
    "409, CONFLICT",
    "418, UNEXPECTED",
    "500, SERVER_ERROR",
    "501, SERVER_ERROR",
    "502, SERVER_ERROR",
    "503, SERVER_ERROR",
    "504, TIMEOUT",
    "204, UNEXPECTED"
  })
  void givesEveryStatusItsReason(int status, Reason reason) {
    Reply reply =
        Reply.json(status, "{\"error\":{\"code\":\"X\",\"message\":\"m\"}}")
            .with("Location", "https://evil.example/CANARY");
    Failure failure = SignedIn.answering(reply).failureOf(VAULT);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.toString()).doesNotContain("CANARY");
  }

  @Test
  void blamesWhoeverAnswersInAzuresPlace() {
    Failure failure =
        SignedIn.answering(Reply.text(403, "text/html", "<html>Blocked CANARY</html>"))
            .failureOf(VAULT);
    assertThat(failure.reason()).isEqualTo(Reason.NETWORK);
    assertThat(failure.message()).isEqualTo("The answer is a web page or XML, not JSON.");
    assertThat(failure.action()).startsWith("Something between here and Azure answered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"code\":\"Bad\",\"message\":\"SharedAccessKey=CANARYabc; more\"}}",
        "{\"error\":{\"code\":\"see https://x/?sig=CANARY\",\"message\":\"no\"}}",
        "{\"error\":{\"code\":\"Bad\",\"message\":\"at https://x/y?sig=CANARY&a=b\"}}",
        "{\"error\":{\"code\":\"Bad\",\"message\":\"password=CANARY\"}}",
        "{\"code\":\"Bad\",\"message\":\"Authorization: Bearer CANARY.CANARY.CANARY\"}",
        "{\"secret\":\"CANARY\"}"
      })
  void showsNoSecretOfAnErrorBody(String body) {
    Reply reply = Reply.json(500, body).with("x-ms-request-id", "<CANARY>");
    Failure failure = SignedIn.answering(reply).failureOf(VAULT);
    assertThat(failure.toString()).doesNotContain("CANARY");
    assertThat(failure.detail()).doesNotContain("CANARY");
  }

  @Test
  void keepsALongMessageShortAndOnOneLine() {
    String message = "line\\r\\n\\u001b[31m" + "x ".repeat(5000);
    Failure failure =
        SignedIn.answering(Reply.json(400, "{\"error\":{\"message\":\"" + message + "\"}}"))
            .failureOf(VAULT);
    assertThat(failure.message())
        .hasSizeLessThan(310)
        .doesNotContain("\n")
        .doesNotContain("\u001b");
  }

  @Test
  void takesTroubleOfTheNetworkForAnAnswerToo() {
    assertThat(reasonOf(new ConnectException("CANARY"))).isEqualTo(Reason.NETWORK);
    assertThat(reasonOf(new UnknownHostException("CANARY"))).isEqualTo(Reason.NETWORK);
    assertThat(reasonOf(new IOException("CANARY reset"))).isEqualTo(Reason.NETWORK);
    assertThat(reasonOf(new HttpTimeoutException("CANARY"))).isEqualTo(Reason.TIMEOUT);
    IOException stranger =
        (IOException)
            new SSLHandshakeException("CANARY").initCause(new CertificateException("CANARY"));
    assertThat(SignedIn.failing(stranger).failureOf(VAULT).action()).contains("--ca-file");
  }

  private static Reason reasonOf(IOException trouble) {
    Failure failure = SignedIn.failing(trouble).failureOf(VAULT);
    assertThat(failure.toString()).contains("management.azure.com").doesNotContain("CANARY");
    return failure.reason();
  }
}
