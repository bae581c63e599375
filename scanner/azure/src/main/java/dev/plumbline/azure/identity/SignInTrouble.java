package dev.plumbline.azure.identity;

import com.microsoft.aad.msal4j.MsalServiceException;
import dev.plumbline.azure.http.Interruption;
import dev.plumbline.azure.http.NetworkTrouble;
import dev.plumbline.azure.http.RefusedRequestException;
import dev.plumbline.azure.http.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a credential throws as one message: what, why, do this. Of Entra's own text only the
 * error number is kept; the rest repeats tenants, applications and sometimes what was sent.
 */
final class SignInTrouble {

  private static final Pattern ENTRA_CODE = Pattern.compile("AADSTS(\\d{4,7})");
  private static final int DEEPEST = 20;

  /** Why and what to do, by Entra's error number (Microsoft Entra authentication error codes). */
  private static final Map<String, Cause> ENTRA =
      Map.ofEntries(
          cause(
              "7000215",
              "the client secret is wrong",
              "Set AZURE_CLIENT_SECRET to the secret's value, not its id"),
          cause(
              "7000222",
              "the client secret has expired",
              "Make a new one and set AZURE_CLIENT_SECRET"),
          cause(
              "700016",
              "the tenant does not know the application",
              "Check AZURE_CLIENT_ID and AZURE_TENANT_ID"),
          cause(
              "700027",
              "the certificate does not belong to the application",
              "Upload its public part to the application, or check AZURE_CLIENT_CERTIFICATE_PATH"),
          cause(
              "90002",
              "there is no such tenant in this cloud",
              "Check AZURE_TENANT_ID and --cloud"),
          cause(
              "900023", "the tenant's id is not one", "Set AZURE_TENANT_ID to its GUID or domain"),
          cause(
              "700211",
              "no federated credential of the application trusts the token's issuer",
              "Add one with this workload's issuer"),
          cause(
              "700212",
              "no federated credential of the application has the token's audience",
              "Make its audience api://AzureADTokenExchange"),
          cause(
              "700213",
              "no federated credential of the application has the token's subject",
              "Add one with this workload's subject"),
          cause(
              "70021",
              "no federated credential of the application matches the token",
              "Add one with this workload's issuer and subject"),
          cause(
              "700024",
              "the workload's token has expired",
              "Check that the platform renews the file and that this machine's clock is right"),
          cause(
              "500011",
              "the tenant does not know the service that the token is for",
              "Check --cloud"),
          cause(
              "53003",
              "a conditional access policy forbids it",
              "Ask the tenant's administrator to let this identity sign in from here"),
          cause("50076", "the tenant asks for a second factor", "Sign in again with az login"),
          cause("50173", "the sign-in was revoked", "Sign in again with az login"),
          cause("700082", "the sign-in has expired", "Sign in again with az login"));

  private record Cause(String why, String action) {}

  private SignInTrouble() {}

  static SignInException of(RuntimeException thrown, Named named) {
    Interruption.rethrow(thrown);
    @Nullable SignInException ours = Trouble.find(thrown, SignInException.class);
    if (ours != null) {
      return ours;
    }
    @Nullable RefusedRequestException refused = Trouble.find(thrown, RefusedRequestException.class);
    if (refused != null) {
      return message(named, new Cause(strip(refused.getMessage()), strip(named.advice())));
    }
    return message(
        named,
        entra(thrown)
            .or(() -> tool(thrown))
            .or(() -> network(thrown, named))
            .orElseGet(() -> unknown(thrown, named)));
  }

  private static Optional<Cause> entra(Throwable thrown) {
    Matcher code = ENTRA_CODE.matcher(texts(thrown));
    if (!code.find()) {
      return Optional.empty();
    }
    String number = code.group(1);
    @Nullable Cause known = ENTRA.get(number);
    return Optional.of(
        known == null
            ? new Cause(
                "Entra refused with AADSTS" + number,
                "Look the code up at https://login.microsoftonline.com/error?code=" + number)
            : new Cause(known.why() + " (AADSTS" + number + ")", known.action()));
  }

  /** What only the texts of azure-identity and MSAL tell. */
  private static Optional<Cause> tool(Throwable thrown) {
    String said = texts(thrown);
    if (said.contains("Azure CLI not installed")) {
      return Optional.of(
          new Cause(
              "the az command was not found",
              "Install the Azure CLI, or choose another credential with --credential"));
    }
    if (said.contains("az login")) {
      return Optional.of(new Cause("nobody is signed in to the Azure CLI", "Run az login"));
    }
    if (said.contains("not configured to acquire tokens for tenant")) {
      return Optional.of(
          new Cause(
              "the other side asked for a token of another tenant",
              "Scan resources of that tenant with an identity of that tenant"));
    }
    return said.contains("Identity not found")
        ? Optional.of(
            new Cause(
                "no such identity is assigned here",
                "Assign one, or name the one that is: --credential managed-identity=ID"))
        : Optional.empty();
  }

  private static Optional<Cause> network(Throwable thrown, Named named) {
    boolean ownMachine = named.name().equals("managed-identity");
    return NetworkTrouble.behind(thrown, named.endpoint())
        .map(
            trouble ->
                ownMachine
                    ? new Cause("nothing on this machine hands out tokens", strip(named.advice()))
                    : new Cause(strip(trouble.message()), strip(trouble.action())));
  }

  private static Cause unknown(Throwable thrown, Named named) {
    boolean answered = Trouble.find(thrown, MsalServiceException.class) != null;
    return new Cause(
        answered
            ? named.endpoint() + " answered with an error"
            : named.endpoint()
                + " gave no token ("
                + Trouble.root(thrown).getClass().getSimpleName()
                + ")",
        strip(named.advice()));
  }

  private static SignInException message(Named named, Cause cause) {
    return new SignInException(
        "Cannot sign in with " + named.name() + ": " + cause.why() + ". " + cause.action() + ".");
  }

  private static String texts(Throwable thrown) {
    StringBuilder all = new StringBuilder();
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      all.append(cause.getMessage()).append('\n');
      cause = cause.getCause();
    }
    return all.toString();
  }

  private static String strip(@Nullable String sentence) {
    String text = sentence == null ? "" : sentence;
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private static Map.Entry<String, Cause> cause(String code, String why, String action) {
    return Map.entry(code, new Cause(why, action));
  }
}
