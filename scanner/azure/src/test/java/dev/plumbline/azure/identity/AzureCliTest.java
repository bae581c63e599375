package dev.plumbline.azure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.azure.core.credential.TokenRequestContext;
import dev.plumbline.azure.http.FakeAzure;
import dev.plumbline.azure.http.FakeTime;
import dev.plumbline.azure.http.Governor;
import dev.plumbline.azure.http.Patience;
import dev.plumbline.azure.http.Traffic;
import dev.plumbline.azure.http.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With an {@code az} of our own, in a directory that the build puts first on the PATH. */
class AzureCliTest {

  private static final Path AZ = Path.of(System.getProperty("plumbline.fake.bin"), "az");

  private final FakeTime time = new FakeTime();

  @BeforeEach
  void needsAShell() {
    assumeThat(Path.of("/bin/sh")).as("a shell to run az with").isExecutable();
  }

  @AfterEach
  void removeAz() throws IOException {
    Files.deleteIfExists(AZ);
  }

  private static void az(String script) throws IOException {
    Files.createDirectories(AZ.getParent());
    Files.writeString(AZ, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(AZ, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private SignIn signIn(CredentialChoice choice) {
    FakeAzure nothing =
        new FakeAzure(
            request -> {
              throw new IllegalStateException("asked " + request);
            });
    Wire wire =
        new Wire(
            nothing, Patience.once(), time.timing(), new Traffic(), new Governor(4, time.timing()));
    return SignIn.to(Cloud.PUBLIC, choice, Map.of(), wire, wire, time::now);
  }

  @Test
  void takesTheTokenOfWhoeverIsSignedInAndForksOnce() throws IOException {
    Path calls = AZ.resolveSibling("calls");
    Files.deleteIfExists(calls);
    az(
        """
        echo "$@" >> %s
        echo '{"accessToken":"%s","expires_on":%d,"tokenType":"Bearer"}'
        """
            .formatted(calls, TestTokens.jwt(), Instant.now().getEpochSecond() + 3600));

    SignIn signIn = signIn(new CredentialChoice.Auto(true));
    signIn
        .credential()
        .getTokenSync(
            new TokenRequestContext().addScopes(Cloud.PUBLIC.armScope()).setCaeEnabled(true));

    assertThat(signIn.identity().credential()).isEqualTo("azure-cli");
    assertThat(signIn.identity().tenant()).isEqualTo(TestTokens.TENANT);
    assertThat(calls)
        .content()
        .isEqualTo(
            "account get-access-token --output json --resource"
                + " https://management.core.windows.net/\n");
  }

  @Test
  void saysThatNobodyIsSignedIn() throws IOException {
    az("echo 'ERROR: Please run az login to setup account. CANARY' >&2; exit 1");

    assertThatThrownBy(() -> signIn(new CredentialChoice.AzureCli()))
        .isInstanceOf(SignInException.class)
        .hasMessage(
            "Cannot sign in with azure-cli: nobody is signed in to the Azure CLI. Run az login.");
  }

  @Test
  void showsNothingOfWhatAzSaysOtherwise() throws IOException {
    az("echo 'ERROR: CANARY password=hunter2' >&2; exit 1");

    assertThatThrownBy(() -> signIn(new CredentialChoice.AzureCli()))
        .isInstanceOf(SignInException.class)
        .hasMessageStartingWith("Cannot sign in with azure-cli: the Azure CLI gave no token")
        .message()
        .doesNotContain("CANARY")
        .doesNotContain("hunter2");
  }

  /** azure-identity starts its own time limit only once the command has closed its output. */
  @Test
  void stopsWaitingForAnAzThatSaysNothing() {
    Deadline silent =
        new Deadline(
            request -> {
              try {
                Thread.sleep(Duration.ofMinutes(1));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new IllegalStateException("never");
            },
            Duration.ofMillis(50));

    assertThatThrownBy(() -> silent.getTokenSync(new TokenRequestContext().addScopes("any")))
        .isInstanceOf(SignInException.class)
        .hasMessageStartingWith("Cannot sign in with azure-cli: az did not answer within");
  }
}
