package dev.plumbline.azure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.FakeTime;
import dev.plumbline.azure.http.Governor;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.Reply;
import dev.plumbline.azure.http.Traffic;
import dev.plumbline.azure.http.Wire;
import dev.plumbline.azure.identity.CredentialChoice.Which;
import java.net.ConnectException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * MSAL finds the metadata endpoint in the real environment only, which the build sets to {@code
 * http://127.0.0.1:9}; the transport to it is in memory.
 */
class ManagedIdentityTest {

  private static final Map<String, String> HERE =
      Map.of("AZURE_POD_IDENTITY_AUTHORITY_HOST", "http://127.0.0.1:9");

  private final FakeTime time = new FakeTime();
  private final FakeAzure azure =
      new FakeAzure(
          request -> {
            throw new IllegalStateException("the proxy's wire was asked " + request);
          });

  private SignIn signIn(CredentialChoice choice, FakeAzure ownMachine) {
    return SignIn.to(Cloud.PUBLIC, choice, HERE, wire(azure), wire(ownMachine), time::now);
  }

  private Wire wire(FakeAzure transport) {
    return new Wire(
        transport, Patience.once(), time.timing(), new Traffic(), new Governor(4, time.timing()));
  }

  private static Reply token() {
    return Reply.json(
        200,
        """
        {"access_token":"%s","expires_on":"%d","token_type":"Bearer",
         "resource":"https://management.core.windows.net/"}\
        """
            .formatted(TestTokens.jwt(), Instant.now().getEpochSecond() + 3600));
  }

  @Test
  void asksThisMachineAndNeverTheProxy() {
    FakeAzure metadata = FakeAzure.answering(token());

    SignIn signIn = signIn(new CredentialChoice.Auto(false), metadata);

    assertThat(signIn.identity().credential()).isEqualTo("managed-identity");
    assertThat(signIn.identity().objectId()).isEqualTo(TestTokens.OBJECT);
    assertThat(metadata.sent()).hasSize(1);
    assertThat(metadata.sent().getFirst().toString())
        .startsWith("GET http://127.0.0.1:9/")
        .contains("metadata/identity/oauth2/token")
        .contains("resource=https%3A%2F%2Fmanagement.core.windows.net%2F");
    assertThat(azure.sent()).isEmpty();
  }

  @Test
  void asksForTheIdentityThatIsNamed() {
    FakeAzure byClient = FakeAzure.answering(token());
    signIn(new CredentialChoice.ManagedIdentity(new Which.ByClientId(TestTokens.CLIENT)), byClient);
    assertThat(byClient.sent().getFirst().url().getQuery())
        .contains("client_id=" + TestTokens.CLIENT);

    FakeAzure byResource = FakeAzure.answering(token());
    signIn(
        new CredentialChoice.ManagedIdentity(
            new Which.ByResourceId(
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity"
                    + "/userAssignedIdentities/scanner")),
        byResource);
    assertThat(byResource.sent().getFirst().url().getQuery()).contains("userAssignedIdentities");
  }

  @Test
  void saysThatNothingHereHandsOutTokens() {
    FakeAzure nobody =
        new FakeAzure(
            request -> {
              throw new ConnectException("CANARY");
            });

    assertThatThrownBy(() -> signIn(other(1), nobody))
        .isInstanceOf(SignInException.class)
        .hasMessage(
            "Cannot sign in with managed-identity: nothing on this machine hands out tokens. Check"
                + " that an identity is assigned to this machine, container or app, and that the"
                + " id given (or AZURE_CLIENT_ID) is that of one assigned to it.");
  }

  @Test
  void saysThatNoSuchIdentityIsAssigned() {
    FakeAzure without =
        FakeAzure.answering(
            Reply.json(
                400,
                """
                {"error":"invalid_request","error_description":"Identity not found CANARY"}\
                """));

    assertThatThrownBy(() -> signIn(other(2), without))
        .hasMessage(
            "Cannot sign in with managed-identity: no such identity is assigned here. Assign one,"
                + " or name the one that is: --credential managed-identity=ID.");
  }

  /** One identity per test: MSAL keeps the tokens of managed identities in a static cache. */
  private static CredentialChoice other(int number) {
    return new CredentialChoice.ManagedIdentity(
        new Which.ByClientId("00000000-0000-0000-0000-00000000000" + number));
  }
}
