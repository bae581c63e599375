package dev.plumbline.azure.keyvault;

import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.Connected;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.fake.Values;
import dev.plumbline.azure.http.FakeAzure.Sent;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.identity.TestTokens;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Certificates over the wire, in bodies as of the documentation examples GetCertificates and
 * GetCertificatePolicy of Azure/azure-rest-api-specs, MIT, (c) Microsoft Corporation.
 */
final class CertificatesTest {

  private static final String CERTIFICATE = "microsoft.keyvault/vaults/certificates";

  private static final String LIST =
      """
      {"value": [{"id": "https://kv-c.vault.azure.net/certificates/tls", "x5t": "fLi3",
        "tags": {"owner": "somebody"},
        "attributes": {"enabled": true, "nbf": 1430344421, "exp": 2208988799,
          "created": 1482188987, "updated": 1482188988}}], "nextLink": null}\
      """;

  private static final String OTHER =
      """
      {"id": "https://kv-c.vault.azure.net/certificates/other", "attributes": {"enabled": false}}\
      """;

  private static final String POLICY =
      """
      {"id": "https://kv-c.vault.azure.net/certificates/tls/policy",
       "key_props": {"exportable": true, "kty": "RSA", "key_size": 2048, "reuse_key": false},
       "x509_props": {"subject": "CN=somebody@contoso.example", "validity_months": 297},
       "lifetime_actions": [
         {"trigger": {"lifetime_percentage": 80}, "action": {"action_type": "EmailContacts"}},
         {"trigger": {"days_before_expiry": 30}, "action": {"action_type": "AutoRenew"}}],
       "issuer": {"name": "Unknown"}}\
      """;

  private final FakeAzure azure = new FakeAzure().subscription(PAYMENTS, "Payments");
  private final String vault = azure.vault(PAYMENTS, "kv-c");

  private static Reply challenge() {
    return Reply.json(401, "{}")
        .with(
            "WWW-Authenticate",
            "Bearer authorization=\"https://login.microsoftonline.com/"
                + TestTokens.TENANT
                + "\", resource=\"https://vault.azure.net\"");
  }

  private static Reply forbidden(String inner, String message) {
    return Reply.json(
        403,
        "{\"error\": {\"code\": \"Forbidden\", \"message\": \"%s\", \"innererror\": {\"code\": \"%s\"}}}"
            .formatted(message, inner));
  }

  /** A vault with no key and no secret, in which certificates answer so. */
  private static Connected vaultWith(Reply list, Reply policy) {
    return Connected.to(
        request ->
            request.authorization().isEmpty()
                ? challenge()
                : switch (request.path()) {
                  case "/certificates" -> list;
                  case "/keys", "/secrets" -> Reply.json(200, "{\"value\": []}");
                  default -> policy;
                });
  }

  private MemorySink collect(Connected connected) {
    VaultProperties properties =
        new SdkVaultProperties(connected.connection(), connected.time().timing().clock());
    return CollectorRun.of(azure, List.of(new VaultCollector(new DataPlaneLists(properties))));
  }

  private MemorySink collect(Reply list, Reply policy) {
    return collect(vaultWith(list, policy));
  }

  private static Value read(Fact fact) {
    return fact instanceof Fact.Read(Value value, Fact.Origin ignored) ? value : Value.of("-");
  }

  @Test
  void bringsACertificateAndItsPolicyIntoTheShapeOfAResource() {
    Connected connected = vaultWith(Reply.json(200, LIST), Reply.json(200, POLICY));

    MemorySink sink = collect(connected);

    assertThat(read(sink.fact(vault + "/certificates/tls", "certificate")))
        .isEqualTo(
            Values.json(
                """
                {"id": "%s/certificates/tls", "name": "tls",
                 "properties": {"attributes": {"enabled": true, "exp": 2208988799,
                   "nbf": 1430344421, "created": 1482188987, "updated": 1482188988}}}\
                """
                    .formatted(vault)));
    assertThat(read(sink.fact(vault + "/certificates/tls", "certificatePolicy")))
        .isEqualTo(
            Values.json(
                """
                {"properties": {"x509Props": {"validityMonths": 297}, "lifetimeActions": [
                  {"trigger": {"lifetimePercentage": 80}, "action": {"actionType": "EmailContacts"}},
                  {"trigger": {"daysBeforeExpiry": 30}, "action": {"actionType": "AutoRenew"}}]}}\
                """));
    assertThat(sink.gaps()).isEmpty();
    assertThat(connected.sent())
        .filteredOn(request -> request.path().startsWith("/certificates"))
        .allMatch(request -> request.method().equals("GET"))
        .extracting(Sent::path)
        .containsExactly("/certificates", "/certificates/tls/policy");
  }

  @Test
  void leavesOutWhatAPolicyDoesNotSay() {
    MemorySink sink =
        collect(
            Reply.json(200, LIST),
            Reply.json(200, "{\"id\": \"https://kv-c.vault.azure.net/certificates/tls/policy\"}"));

    assertThat(read(sink.fact(vault + "/certificates/tls", "certificatePolicy")))
        .isEqualTo(Values.json("{\"properties\": {\"x509Props\": {}}}"));
  }

  @Test
  void dropsACertificateThatIsGoneWhenItsPolicyIsRead() {
    MemorySink sink =
        collect(
            Reply.json(200, LIST),
            Reply.json(404, "{\"error\": {\"code\": \"CertificateNotFound\"}}"));

    assertThat(sink.ids()).noneMatch(id -> id.contains("/certificates/"));
    assertThat(sink.collection(vault, CERTIFICATE)).isInstanceOf(Fact.None.class);
    assertThat(sink.gaps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ForbiddenByRbac | FORBIDDEN | Grant Key Vault Reader on the vault",
        "ForbiddenByPolicy | FORBIDDEN | Give the identity the permissions List and Get for"
            + " certificates in the vault's access policies",
        "ForbiddenByFirewall | FIREWALLED | Scan from a network that the vault lets in",
        "ForbiddenByConnection | FIREWALLED | Scan from a network that the vault lets in"
      })
  void saysWhoseRightIsMissing(String inner, Gap.Reason reason, String advice) {
    MemorySink sink = collect(forbidden(inner, "No."), Reply.json(500, ""));

    Gap gap = sink.gapOf(sink.collection(vault, CERTIFICATE));
    assertThat(gap.reason()).isEqualTo(reason);
    assertThat(gap.what()).isEqualTo("certificates of key vault kv-c");
    assertThat(gap.action())
        .isEqualTo(
            advice
                + ": certificates are read nowhere else. Without --with-key-vault-data-plane they"
                + " are not asked for.");
    assertThat(gap.permission())
        .isEqualTo(
            reason == Gap.Reason.FORBIDDEN ? "Microsoft.KeyVault/vaults/certificates/read" : "");
    assertThat(sink.gaps()).hasSize(1);
  }

  @Test
  void asksForNoFurtherPolicyWhereTheVaultRefusesOne() {
    String two = LIST.replace("}}],", "}}, " + OTHER + "],");
    Connected connected =
        vaultWith(
            Reply.json(200, two),
            forbidden("ForbiddenByPolicy", "The user does not have certificates get permission."));

    MemorySink sink = collect(connected);

    Gap gap = sink.gapOf(sink.fact(vault + "/certificates/tls", "certificatePolicy"));
    assertThat(gap.what()).isEqualTo("policies of certificates of key vault kv-c");
    assertThat(sink.fact(vault + "/certificates/other", "certificatePolicy"))
        .isEqualTo(new Fact.Unread(gap.id()));
    assertThat(sink.fact(vault + "/certificates/other", "certificate"))
        .isInstanceOf(Fact.Read.class);
    assertThat(sink.gaps()).hasSize(1);
    assertThat(connected.sent())
        .filteredOn(request -> request.path().endsWith("/policy"))
        .hasSize(1);
  }

  @Test
  void takesAListForUnusableWhoseItemsTheClientCannotTake() {
    MemorySink sink =
        collect(Reply.json(200, LIST.replace("\"attributes\"", "\"other\"")), Reply.json(500, ""));

    Gap gap = sink.gapOf(sink.collection(vault, CERTIFICATE));
    assertThat(gap.reason()).isEqualTo(Gap.Reason.MALFORMED);
    assertThat(sink.fact(vault, "vault")).isInstanceOf(Fact.Read.class);
  }

  @Test
  void tellsAPolicyThatCannotBeUnderstoodByItself() {
    MemorySink sink = collect(Reply.json(200, LIST), Reply.json(200, "{\"value\": []}"));

    Gap gap = sink.gapOf(sink.fact(vault + "/certificates/tls", "certificatePolicy"));
    assertThat(gap.reason()).isEqualTo(Gap.Reason.MALFORMED);
    assertThat(gap.what()).isEqualTo("policy of certificate tls of key vault kv-c");
  }
}
