package dev.plumbline.azure.keyvault;

import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.Connected;
import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.fake.Values;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.identity.TestTokens;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VaultCollectorTest {

  private static final String KEY = "microsoft.keyvault/vaults/keys";
  private static final String SECRET = "microsoft.keyvault/vaults/secrets";
  private static final String CERTIFICATE = "microsoft.keyvault/vaults/certificates";
  private static final ResourceId VAULT =
      new ResourceId("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv-1");

  private final FakeAzure azure = new FakeAzure().subscription(PAYMENTS, "Payments");

  private MemorySink collect(VaultLists lists) {
    return CollectorRun.of(azure, List.of(new VaultCollector(lists)));
  }

  @Test
  void listsKeysAndSecretsInTheControlPlane() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.arm.item(
        vault + "/secrets",
        """
        {"id": "%s/secrets/password", "name": "password",
         "properties": {"attributes": {"enabled": true}, "contentType": "text/plain"}}\
        """
            .formatted(vault));

    MemorySink sink = collect(new ControlPlaneLists());

    assertThat(sink.fact(vault + "/secrets/password", "secret")).isInstanceOf(Fact.Read.class);
    assertThat(sink.resource(vault + "/secrets/password").parent()).contains(new ResourceId(vault));
    assertThat(sink.collection(vault, KEY)).isInstanceOf(Fact.None.class);
    assertThat(sink.fact(vault, "diagnosticSettings")).isInstanceOf(Fact.None.class);
  }

  @Test
  void asksForNoCertificateWithoutTheOption() {
    String vault = azure.vault(PAYMENTS, "kv-1");

    MemorySink sink = collect(new ControlPlaneLists());

    assertThat(sink.collection(vault, CERTIFICATE))
        .isEqualTo(new Fact.NotRequested("--with-key-vault-data-plane"));
    assertThat(sink.gaps()).isEmpty();
  }

  @Test
  void readsEachKeyByItselfAndDropsOneThatIsGone() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.arm.item(vault + "/keys", "{\"id\": \"" + vault + "/keys/signing\"}");
    azure.arm.item(vault + "/keys", "{\"id\": \"" + vault + "/keys/gone\"}");
    azure.arm.gone(vault + "/keys/gone");
    azure.arm.body(
        vault + "/keys/signing",
        Values.json(
            """
            {"id": "%s/keys/signing",
             "properties": {"kty": "RSA", "keySize": 2048,
               "rotationPolicy": {"lifetimeActions": [{"action": {"type": "rotate"}}]}}}\
            """
                .formatted(vault)));

    MemorySink sink = collect(new ControlPlaneLists());

    assertThat(sink.fact(vault + "/keys/signing", "keyDetail"))
        .isEqualTo(
            new Fact.Read(
                Values.json(
                    """
                    {"id": "%s/keys/signing",
                     "properties": {"kty": "RSA", "keySize": 2048,
                       "rotationPolicy": {"lifetimeActions": [{"action": {"type": "rotate"}}]}}}\
                    """
                        .formatted(vault)),
                new Fact.Origin(
                    "GET " + vault + "/keys/signing?api-version=2025-05-01", FakeArm.NOW)));
    assertThat(sink.ids()).noneMatch(id -> id.endsWith("/keys/gone"));
    assertThat(sink.collection(vault, KEY))
        .isEqualTo(
            new Fact.Read(
                Value.of(1),
                new Fact.Origin("GET " + vault + "/keys?api-version=2025-05-01", FakeArm.NOW)));
    assertThat(sink.gaps()).isEmpty();
  }

  @Test
  void keepsAKeyWhoseDetailsAreForbidden() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.arm.item(vault + "/keys", "{\"id\": \"" + vault + "/keys/signing\"}");
    azure.arm.fails(
        vault + "/keys/signing", FakeArm.forbidden("Microsoft.KeyVault/vaults/keys/read"));

    MemorySink sink = collect(new ControlPlaneLists());

    Gap gap = sink.gapOf(sink.fact(vault + "/keys/signing", "keyDetail"));
    assertThat(gap.what()).isEqualTo("details of key signing of key vault kv-1");
    assertThat(gap.permission()).isEqualTo("Microsoft.KeyVault/vaults/keys/read");
    assertThat(gap.action()).startsWith("Grant Reader on subscription " + PAYMENTS);
    assertThat(sink.fact(vault + "/keys/signing", "key")).isInstanceOf(Fact.Read.class);
  }

  @Test
  void asksTheDataPlaneOnlyWhenToldTo() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    Failure firewall = FakeArm.failure(Gap.Reason.FIREWALLED, 403, "Forbidden");
    VaultProperties behindFirewall =
        new VaultProperties() {
          @Override
          public Listing keys(Subject subject) {
            return new Listing(
                List.of(),
                new Fact.Origin("GET " + subject.uri() + "keys", FakeArm.NOW),
                Optional.of(firewall));
          }

          @Override
          public Listing secrets(Subject subject) {
            return keys(subject);
          }

          @Override
          public Listing certificates(Subject subject) {
            return keys(subject);
          }

          @Override
          public Listing certificatePolicy(Subject subject, String certificate) {
            throw new AssertionError("No certificate was listed.");
          }
        };

    MemorySink sink = collect(new DataPlaneLists(behindFirewall));

    assertThat(azure.arm.requests())
        .noneMatch(path -> path.endsWith("/keys") || path.endsWith("/secrets"));
    assertThat(sink.gapOf(sink.collection(vault, KEY)).what()).isEqualTo("keys of key vault kv-1");
    assertThat(sink.gapOf(sink.collection(vault, SECRET)).reason())
        .isEqualTo(Gap.Reason.FIREWALLED);
    assertThat(sink.fact(vault, "vault")).isInstanceOf(Fact.Read.class);
    assertThat(sink.gapOf(sink.collection(vault, CERTIFICATE)).what())
        .isEqualTo("certificates of key vault kv-1");
    assertThat(sink.gaps()).hasSize(3);
  }

  private static Listing keysOf(String uri, Connected connected) {
    return new SdkVaultProperties(connected.connection(), connected.time().timing().clock())
        .keys(new VaultProperties.Subject(VAULT, uri));
  }

  private static Connected vaultAnswering(String body) {
    return Connected.to(
        request ->
            request.authorization().isEmpty()
                ? Reply.json(401, "{\"error\": {\"code\": \"Unauthorized\"}}")
                    .with(
                        "WWW-Authenticate",
                        "Bearer authorization=\"https://login.microsoftonline.com/"
                            + TestTokens.TENANT
                            + "\","
                            + " resource=\"https://vault.azure.net\"")
                : Reply.json(200, body));
  }

  @Test
  void bringsAKeysPropertiesIntoTheControlPlanesShape() {
    Connected vault =
        vaultAnswering(
            """
            {"value": [{"kid": "https://kv-1.vault.azure.net/keys/signing", "managed": true,
              "tags": {"owner": "somebody"},
              "attributes": {"enabled": false, "exp": 1800000000, "nbf": 1700000000,
                "created": 1493937656, "updated": 1493937657,
                "recoveryLevel": "Recoverable+Purgeable"}}]}\
            """);

    assertThat(keysOf("https://kv-1.vault.azure.net/", vault).items())
        .containsExactly(
            Values.json(
                """
                {"id": "%s/keys/signing", "name": "signing",
                 "properties": {
                   "attributes": {"enabled": false, "exp": 1800000000, "nbf": 1700000000,
                     "created": 1493937656, "updated": 1493937657,
                     "recoveryLevel": "Recoverable+Purgeable"},
                   "keyUri": "https://kv-1.vault.azure.net/keys/signing",
                   "managed": true}}\
                """
                    .formatted(VAULT)));
  }

  @Test
  void leavesOutWhatAKeyDoesNotHaveSaveThatItIsNotManaged() {
    Connected vault =
        vaultAnswering(
            """
            {"value": [{"kid": "https://kv-1.vault.azure.net/keys/bare", "attributes": {}}]}\
            """);

    assertThat(keysOf("https://kv-1.vault.azure.net", vault).items())
        .containsExactly(
            Values.json(
                """
                {"id": "%s/keys/bare", "name": "bare",
                 "properties": {"attributes": {},
                   "keyUri": "https://kv-1.vault.azure.net/keys/bare", "managed": false}}\
                """
                    .formatted(VAULT)));
  }

  @Test
  void bringsASecretsPropertiesIntoTheControlPlanesShape() {
    Connected vault =
        vaultAnswering(
            """
            {"value": [{"id": "https://kv-1.vault.azure.net/secrets/password",
              "contentType": "text/plain", "attributes": {"enabled": true, "exp": 1800000000}}]}\
            """);

    Listing listing =
        new SdkVaultProperties(vault.connection(), vault.time().timing().clock())
            .secrets(new VaultProperties.Subject(VAULT, "https://kv-1.vault.azure.net/"));

    assertThat(listing.items())
        .containsExactly(
            Values.json(
                """
                {"id": "%s/secrets/password", "name": "password",
                 "properties": {"attributes": {"enabled": true, "exp": 1800000000},
                   "contentType": "text/plain",
                   "secretUri": "https://kv-1.vault.azure.net/secrets/password",
                   "managed": false}}\
                """
                    .formatted(VAULT)));
    assertThat(vault.sent())
        .allMatch(request -> request.method().equals("GET"))
        .extracting(request -> request.path())
        .containsOnly("/secrets");
  }

  @Test
  void sendsNothingToAnAddressThatIsNoVaultOfTheCloud() {
    for (String uri : List.of("https://kv-1.vault.evil.example/", "", "https://kv 1/")) {
      Connected vault = vaultAnswering("{\"value\": []}");

      Listing listing = keysOf(uri, vault);

      assertThat(listing.failure()).isPresent();
      assertThat(vault.sent()).isEmpty();
    }
  }
}
