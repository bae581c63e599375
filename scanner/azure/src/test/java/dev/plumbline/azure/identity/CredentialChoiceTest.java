package dev.plumbline.azure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.identity.CredentialChoice.Which;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialChoiceTest {

  @Test
  void readsEveryFormThatItNames() {
    assertThat(CredentialChoice.parse("auto", true)).contains(new CredentialChoice.Auto(true));
    assertThat(CredentialChoice.parse("ENVIRONMENT", false))
        .contains(new CredentialChoice.Environment());
    assertThat(CredentialChoice.parse("workload-identity", false))
        .contains(new CredentialChoice.WorkloadIdentity());
    assertThat(CredentialChoice.parse("managed-identity", false))
        .contains(new CredentialChoice.ManagedIdentity(new Which.Own()));
    assertThat(CredentialChoice.parse("managed-identity=" + TestTokens.CLIENT, false))
        .contains(new CredentialChoice.ManagedIdentity(new Which.ByClientId(TestTokens.CLIENT)));
    assertThat(CredentialChoice.parse("managed-identity=/subscriptions/s/x", false))
        .contains(
            new CredentialChoice.ManagedIdentity(new Which.ByResourceId("/subscriptions/s/x")));
    assertThat(CredentialChoice.parse("azure-cli", false))
        .contains(new CredentialChoice.AzureCli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "azurecli", "environment=x", "managed-identity=", "managed-identity=me"})
  void takesNothingElse(String text) {
    assertThat(CredentialChoice.parse(text, true)).isEmpty();
  }
}
