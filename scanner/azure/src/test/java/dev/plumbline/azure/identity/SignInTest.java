package dev.plumbline.azure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.credential.TokenRequestContext;
import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.FakeTime;
import dev.plumbline.azure.http.Governor;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.http.Traffic;
import dev.plumbline.azure.http.Wire;
import dev.plumbline.model.Scan;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

  private static final Map<String, String> SECRET =
      Map.of(
          "AZURE_TENANT_ID", TestTokens.TENANT,
          "AZURE_CLIENT_ID", TestTokens.CLIENT,
          "AZURE_CLIENT_SECRET", "CANARY-client-secret");

  private static final FakeAzure NOTHING =
      new FakeAzure(
          request -> {
            throw new IllegalStateException("asked " + request);
          });

  private final FakeTime time = new FakeTime();

  private SignIn signIn(
      Cloud cloud, CredentialChoice choice, Map<String, String> environment, FakeAzure azure) {
    return signIn(cloud, choice, environment, azure, NOTHING);
  }

  private SignIn signIn(
      Cloud cloud,
      CredentialChoice choice,
      Map<String, String> environment,
      FakeAzure azure,
      FakeAzure ownMachine) {
    return SignIn.to(
        cloud,
        choice,
        environment,
        wire(azure, Patience.standard()),
        wire(ownMachine, Patience.once()),
        time::now);
  }

  private Wire wire(FakeAzure azure, Patience patience) {
    return new Wire(azure, patience, time.timing(), new Traffic(), new Governor(4, time.timing()));
  }

  private static CredentialChoice environment() {
    return new CredentialChoice.Environment();
  }

  @Test
  void signsInWithASecretAndSaysWhoThatIs() {
    FakeAzure azure = FakeAzure.answering(TestTokens.issued());

    SignIn signIn = signIn(Cloud.PUBLIC, environment(), SECRET, azure);

    assertThat(signIn.identity())
        .isEqualTo(
            new Scan.Identity(
                "environment", TestTokens.TENANT, TestTokens.CLIENT, TestTokens.OBJECT));
    assertThat(azure.sent())
        .extracting(FakeAzure.Sent::toString)
        .containsExactly(
            "POST https://login.microsoftonline.com/" + TestTokens.TENANT + "/oauth2/v2.0/token");
  }

  @ParameterizedTest
  @CsvSource({
    "public, login.microsoftonline.com, https://management.core.windows.net//.default",
    "usgovernment, login.microsoftonline.us, https://management.core.usgovcloudapi.net//.default",
    "china, login.chinacloudapi.cn, https://management.core.chinacloudapi.cn//.default"
  })
  void asksTheAuthorityOfTheCloudForTheScopeOfTheCloud(String name, String host, String scope) {
    FakeAzure azure = FakeAzure.answering(TestTokens.issued());

    signIn(Cloud.named(name).orElseThrow(), environment(), SECRET, azure);

    assertThat(azure.sent()).hasSize(1);
    assertThat(azure.sent().getFirst().url().getHost()).isEqualTo(host);
    String body = URLDecoder.decode(azure.sent().getFirst().body(), StandardCharsets.UTF_8);
    assertThat(body).contains("&scope=").contains(scope);
  }

  @Test
  void asksOnceForATokenThatManyClientsNeed() {
    FakeAzure azure = FakeAzure.answering(TestTokens.issued());
    SignIn signIn = signIn(Cloud.PUBLIC, environment(), SECRET, azure);
    TokenRequestContext arm =
        new TokenRequestContext().addScopes(Cloud.PUBLIC.armScope()).setCaeEnabled(true);

    for (int i = 0; i < 5; i++) {
      signIn.credential().getTokenSync(arm);
    }

    assertThat(azure.sent()).hasSize(1);
  }

  @Test
  void namesEveryVariableThatIsMissing() {
    assertThatThrownBy(
            () ->
                signIn(
                    Cloud.PUBLIC,
                    new CredentialChoice.WorkloadIdentity(),
                    Map.of("AZURE_CLIENT_ID", " "),
                    NOTHING))
        .isInstanceOf(SignInException.class)
        .hasMessage(
            "Cannot sign in with workload-identity: not set: AZURE_TENANT_ID, AZURE_CLIENT_ID,"
                + " AZURE_FEDERATED_TOKEN_FILE. Set what is missing, or choose another credential"
                + " with --credential (auto, environment, workload-identity, managed-identity,"
                + " managed-identity=CLIENT-ID-OR-RESOURCE-ID, azure-cli).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7000215 | the client secret is wrong (AADSTS7000215). Set AZURE_CLIENT_SECRET to the"
            + " secret's value, not its id.",
        "700016 | the tenant does not know the application (AADSTS700016). Check AZURE_CLIENT_ID"
            + " and AZURE_TENANT_ID.",
        "90002 | there is no such tenant in this cloud (AADSTS90002). Check AZURE_TENANT_ID and"
            + " --cloud.",
        "1234567 | Entra refused with AADSTS1234567. Look the code up at"
            + " https://login.microsoftonline.com/error?code=1234567."
      })
  void saysWhatEntraRefusesInItsOwnWords(String code, String message) {
    FakeAzure azure = FakeAzure.answering(refusal("AADSTS" + code + ": CANARY-description"));

    assertThatThrownBy(() -> signIn(Cloud.PUBLIC, environment(), SECRET, azure))
        .isInstanceOf(SignInException.class)
        .hasNoCause()
        .hasMessage("Cannot sign in with environment: " + message);
  }

  private static Reply refusal(String description) {
    return Reply.json(
        401,
        """
        {"error":"invalid_client","error_description":"%s Trace ID: CANARY-trace",
         "error_codes":[1],"error_uri":"https://example/CANARY-uri"}\
        """
            .formatted(description));
  }

  @ParameterizedTest
  @CsvSource({
    "500, '{\"CANARY\":1}', application/json",
    "200, '<html>CANARY</html>', text/html",
    "200, '{\"access_token\":\"CANARY', application/json",
    "200, '', application/json",
    "403, 'CANARY', text/plain"
  })
  void showsNothingOfAnAnswerThatItCannotUse(int status, String body, String type) {
    FakeAzure azure = FakeAzure.answering(Reply.text(status, type, body));

    assertThatThrownBy(() -> signIn(Cloud.PUBLIC, environment(), SECRET, azure))
        .isInstanceOf(SignInException.class)
        .hasMessageStartingWith("Cannot sign in with environment: login.microsoftonline.com")
        .hasMessageEndingWith("Check AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.")
        .message()
        .doesNotContain("CANARY");
  }

  @Test
  void asksAgainWhenTheAuthorityIsBusy() {
    FakeAzure azure =
        FakeAzure.answering(
            Reply.json(429, "{}").with("Retry-After", "3"),
            Reply.json(503, "{}"),
            TestTokens.issued());

    signIn(Cloud.PUBLIC, environment(), SECRET, azure);

    assertThat(azure.sent()).hasSize(3);
  }

  @Test
  void tellsTroubleOfTheNetworkApart() {
    Map<IOException, String> troubles = new HashMap<>();
    troubles.put(new UnknownHostException("CANARY"), "is not known here");
    troubles.put(new ConnectException("CANARY"), "No connection to login.microsoftonline.com");
    troubles.put(new HttpConnectTimeoutException("CANARY"), "did not answer in time");
    troubles.put(new IOException("Tunnel failed, got: 403"), "The proxy would not open a way");
    troubles.put(new IOException("CANARY"), "The connection to login.microsoftonline.com broke");
    troubles.put(
        (IOException)
            new SSLHandshakeException("CANARY").initCause(new CertificateException("CANARY")),
        "is not trusted here. If your network inspects TLS, pass the certificate of its authority"
            + " with --ca-file");
    troubles.forEach(
        (trouble, said) -> {
          FakeAzure azure =
              new FakeAzure(
                  request -> {
                    throw trouble;
                  });
          Throwable thrown =
              catchThrowable(() -> signIn(Cloud.PUBLIC, environment(), SECRET, azure));
          assertThat(thrown)
              .isInstanceOf(SignInException.class)
              .hasMessageContaining(said)
              .message()
              .doesNotContain("CANARY");
        });
  }

  @Test
  void refusesAnAuthorityOfAnotherCloud() {
    Map<String, String> elsewhere = new HashMap<>(SECRET);
    elsewhere.put("AZURE_AUTHORITY_HOST", "https://login.microsoftonline.us/");

    assertThatThrownBy(() -> signIn(Cloud.PUBLIC, environment(), elsewhere, NOTHING))
        .hasMessage(
            "Cannot sign in: AZURE_AUTHORITY_HOST names another authority than"
                + " login.microsoftonline.com, that of the cloud public. Scan that cloud with"
                + " --cloud usgovernment, or unset it.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://login.microsoftonline.com.evil.example/",
    "http://login.microsoftonline.com/",
    "https://login.microsoftonline.com:8443/",
    "https://login.microsoftonline.com@evil.example/"
  })
  void refusesAnAuthorityThatIsNone(String authority) {
    Map<String, String> elsewhere = new HashMap<>(SECRET);
    elsewhere.put("AZURE_AUTHORITY_HOST", authority);

    assertThatThrownBy(() -> signIn(Cloud.PUBLIC, environment(), elsewhere, NOTHING))
        .isInstanceOf(SignInException.class)
        .hasMessageEndingWith("It is none that Plumbline signs in at: unset it.");
  }

  @Test
  void takesTheAuthorityThatKubernetesSetsWhenItIsTheSame() {
    Map<String, String> same = new HashMap<>(SECRET);
    same.put("AZURE_AUTHORITY_HOST", "https://login.microsoftonline.com/");
    FakeAzure azure = FakeAzure.answering(TestTokens.issued());

    assertThat(signIn(Cloud.PUBLIC, environment(), same, azure).identity().credential())
        .isEqualTo("environment");
  }

  @Test
  void exchangesTheTokenOfAWorkloadThroughTheSameWire(@TempDir Path dir) throws Exception {
    Path file = Files.writeString(dir.resolve("token"), "first-assertion\n");
    FakeAzure azure = FakeAzure.answering(TestTokens.issued());

    SignIn signIn =
        signIn(Cloud.PUBLIC, new CredentialChoice.WorkloadIdentity(), workload(file), azure);
    Files.writeString(file, "second-assertion");
    signIn
        .credential()
        .getTokenSync(new TokenRequestContext().addScopes("https://vault.azure.net/.default"));

    assertThat(signIn.identity().credential()).isEqualTo("workload-identity");
    assertThat(azure.sent()).hasSize(2);
    assertThat(azure.sent().get(0).body()).contains("client_assertion=first-assertion&");
    assertThat(azure.sent().get(1).body()).contains("client_assertion=second-assertion&");
  }

  @Test
  void saysThatTheTokenOfAWorkloadCannotBeRead(@TempDir Path dir) {
    Path file = dir.resolve("none");
    assertThatThrownBy(
            () ->
                signIn(
                    Cloud.PUBLIC,
                    new CredentialChoice.WorkloadIdentity(),
                    workload(file),
                    FakeAzure.answering(TestTokens.issued())))
        .hasMessage(
            "Cannot sign in with workload-identity: no token can be read from "
                + file
                + ", the file that AZURE_FEDERATED_TOKEN_FILE names. Check that the platform"
                + " writes it and that this user may read it.");
  }

  private static Map<String, String> workload(Path file) {
    return Map.of(
        "AZURE_TENANT_ID",
        TestTokens.TENANT,
        "AZURE_CLIENT_ID",
        TestTokens.CLIENT,
        "AZURE_FEDERATED_TOKEN_FILE",
        file.toString(),
        "AZURE_AUTHORITY_HOST",
        "https://login.microsoftonline.com/");
  }

  @Test
  void choosesByThePlaceItRunsIn(@TempDir Path dir) throws Exception {
    Path file = Files.writeString(dir.resolve("token"), "assertion");
    FakeAzure azure = FakeAzure.answering(TestTokens.issued());

    assertThat(
            signIn(Cloud.PUBLIC, new CredentialChoice.Auto(false), workload(file), azure)
                .identity()
                .credential())
        .isEqualTo("workload-identity");
  }
}
