package dev.plumbline.cli;

import static dev.plumbline.demo.SmallEstate.VAULT;
import static dev.plumbline.demo.SmallEstate.VAULT_HOST;

import dev.plumbline.demo.Fault;
import dev.plumbline.demo.Fault.Kind;
import dev.plumbline.demo.SmallEstate;
import dev.plumbline.model.Gap.Reason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The faults that a scan is put through, and what is to become of it: written by hand. */
final class Troubles {

  /** What most of them happen to. */
  static final String LOGS = VAULT + "/providers/Microsoft.Insights/diagnosticSettings";

  private static final String SECRETS = VAULT + "/secrets";
  private static final String TOPICS =
      "/subscriptions/" + SmallEstate.SUBSCRIPTION + "/providers/Microsoft.EventGrid/topics";
  private static final String LOGIN = "login.microsoftonline.com";
  private static final Fate UNHARMED = new Fate.Unharmed();

  private Troubles() {}

  /** In the order of the table. */
  static List<Trouble> all() {
    return Stream.of(identity(), permission(), presence(), throttling(), server(), wire(), lists())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Trouble> identity() {
    return List.of(
        Trouble.on(
                Fault.on(LOGS, Kind.CLAIMS_CHALLENGE),
                "401 with a claims challenge",
                "Azure wants a token that is newer than an event (continuous access evaluation)",
                UNHARMED)
            .sending(2),
        Trouble.on(
                Fault.on(LOGS, Kind.CLAIMS_REFUSED),
                "401 with a claims challenge that nothing meets",
                "The new token is refused like the old one",
                logs(Reason.UNAUTHENTICATED, "HTTP 401", "Sign in again"))
            .sending(2),
        Trouble.on(
                Fault.on(LOGS, Kind.TOKENS_EXPIRE).times(1),
                "Token expiry in the middle of a scan",
                "401 ExpiredAuthenticationToken for every token that was issued until then",
                UNHARMED)
            .sending(2),
        Trouble.on(
                Fault.on(LOGS, Kind.THROTTLED_DATE).times(1),
                "Clock skew: this machine is two hours behind",
                "429 whose Retry-After is a date of Azure's clock",
                UNHARMED)
            .sending(2)
            .by(ScanClock.wrongBy(Duration.ofHours(-2))),
        Trouble.on(
                Fault.on(LOGS, Kind.THROTTLED_DATE).times(1),
                "Clock skew: this machine is two hours ahead",
                "429 whose Retry-After is a date of Azure's clock",
                UNHARMED)
            .sending(2)
            .by(ScanClock.wrongBy(Duration.ofHours(2))));
  }

  private static List<Trouble> permission() {
    return List.of(
        Trouble.of(
                "403 by role",
                "AuthorizationFailed: no role lets the scan list the vault's secrets",
                SmallEstate.secretsForbiddenByRole(),
                SECRETS,
                secrets(
                    Reason.FORBIDDEN,
                    "Microsoft.KeyVault/vaults/secrets/read",
                    "Grant Reader on subscription"))
            .sending(1),
        Trouble.of(
                "403 by firewall",
                "ForbiddenByFirewall of the vault's data plane",
                SmallEstate.behindFirewall(),
                "/secrets",
                secrets(Reason.FIREWALLED, "ForbiddenByFirewall", "a network that the vault lets"))
            .with("--with-key-vault-data-plane"),
        Trouble.of(
                "403 by policy",
                "ForbiddenByPolicy of a vault that goes by access policies",
                SmallEstate.withoutPolicy(),
                "/secrets",
                secrets(Reason.FORBIDDEN, "ForbiddenByPolicy", "access policies"))
            .with("--with-key-vault-data-plane"));
  }

  private static List<Trouble> presence() {
    return List.of(
        Trouble.on(
            new Fault(VAULT, true, Kind.GONE, 0),
            "404 in flight",
            "The vault is listed and then gone",
            new Fate.LeftOut("a later GET of it answered that it is not there")),
        Trouble.on(
                Fault.on(TOPICS, Kind.UNREGISTERED),
                "409 for a type that nobody uses",
                "MissingSubscriptionRegistration: there is nothing of that type",
                UNHARMED)
            .sending(1),
        Trouble.on(
                Fault.on(LOGS, Kind.CONFLICT),
                "409 while something is being changed",
                "AnotherOperationInProgress for ever",
                logs(Reason.CONFLICT, "HTTP 409 AnotherOperationInProgress", "Scan again when"))
            .sending(1));
  }

  private static List<Trouble> throttling() {
    return List.of(
        Trouble.on(
                Fault.on(LOGS, Kind.THROTTLED_SECONDS).times(2),
                "429 with seconds",
                "Twice 429 with Retry-After: 1, then the answer",
                UNHARMED)
            .sending(3),
        Trouble.on(
                Fault.on(LOGS, Kind.THROTTLED_DATE).times(2),
                "429 with a date",
                "Twice 429 whose Retry-After is a date, then the answer",
                UNHARMED)
            .sending(3),
        Trouble.on(
                Fault.on(LOGS, Kind.THROTTLED_LONG),
                "429 with an absurdly long wait",
                "Retry-After: 86400",
                logs(Reason.THROTTLED, "It asks to wait 86400 s", "Scan again"))
            .sending(1),
        Trouble.on(
                Fault.on(LOGS, Kind.THROTTLED_SILENT),
                "429 without a wait",
                "429 for ever, without Retry-After",
                logs(Reason.THROTTLED, "SubscriptionRequestsThrottled", "Scan again"))
            .sending(3));
  }

  private static List<Trouble> server() {
    return List.of(
        Trouble.on(
                Fault.on(LOGS, Kind.INTERNAL_ERROR),
                "500",
                "500 InternalServerError for ever",
                logs(Reason.SERVER_ERROR, "HTTP 500 InternalServerError", "Scan again later"))
            .sending(3),
        Trouble.on(
                Fault.on(LOGS, Kind.BAD_GATEWAY),
                "502",
                "502 with a gateway's web page for ever",
                logs(Reason.SERVER_ERROR, "HTTP 502", "Scan again later"))
            .sending(3),
        Trouble.on(
                Fault.on(LOGS, Kind.UNAVAILABLE),
                "503",
                "503 ServiceUnavailable for ever",
                logs(Reason.SERVER_ERROR, "HTTP 503 ServiceUnavailable", "Scan again later"))
            .sending(3),
        Trouble.on(
                Fault.on(LOGS, Kind.GATEWAY_TIMEOUT),
                "504",
                "504 GatewayTimeout for ever",
                logs(Reason.TIMEOUT, "HTTP 504 GatewayTimeout", "Scan again later"))
            .sending(3));
  }

  private static List<Trouble> wire() {
    return List.of(
        Trouble.on(
            Fault.on(LOGS, Kind.RESET),
            "Reset",
            "The connection is reset instead of an answer, for ever",
            logs(Reason.NETWORK, "The connection to management.azure.com broke", "Scan again")),
        Trouble.on(
                Fault.on(LOGS, Kind.SLOW_BODY),
                "Slow body",
                "The answer comes byte by byte and does not end within five minutes",
                logs(Reason.TIMEOUT, "did not answer in time", "Scan again"))
            .sending(1)
            .by(ScanClock.fast(150)),
        Trouble.on(
                Fault.on(LOGS, Kind.TRUNCATED),
                "Truncated JSON",
                "200 whose JSON ends in the middle",
                logs(Reason.TRUNCATED, "ends within its JSON", "Scan again"))
            .sending(1),
        Trouble.on(
                Fault.on(LOGS, Kind.WEB_PAGE),
                "HTML instead of JSON",
                "200 with a web page, as a captive portal answers",
                logs(Reason.MALFORMED, "a web page or XML, not JSON", "let this host through"))
            .sending(1),
        Trouble.on(
            Fault.on(LOGIN, Kind.TUNNEL_REFUSED),
            "A proxy that refuses CONNECT",
            "403 for the tunnel to the sign-in host",
            new Fate.Ended(ExitCode.USAGE, "would not open a way to " + LOGIN, "pass CONNECT")),
        Trouble.on(
                Fault.on(VAULT_HOST, Kind.TUNNEL_REFUSED),
                "A proxy that refuses CONNECT to one vault",
                "403 for the tunnel to the vault's data plane",
                secrets(Reason.NETWORK, "would not open a way to " + VAULT_HOST, "pass CONNECT to"))
            .with("--with-key-vault-data-plane"),
        Trouble.of(
                "TLS interception without `--ca-file`",
                "The certificate that comes back is not Azure's",
                SmallEstate.estate(),
                LOGIN,
                new Fate.Ended(ExitCode.USAGE, "is not trusted here", "--ca-file"))
            .with("without --ca-file"));
  }

  private static List<Trouble> lists() {
    return List.of(
        Trouble.on(
                Fault.on(SECRETS, Kind.EMPTY_PAGE),
                "An empty page with a nextLink",
                "The list of secrets begins with a page without items",
                UNHARMED)
            .sending(2),
        Trouble.on(
                Fault.on(SECRETS, Kind.REPEATED_LINK),
                "A nextLink that repeats",
                "The list of secrets goes on at its own first page",
                secrets(Reason.REFUSED, "a page that was read already", "who could have written"))
            .sending(1),
        Trouble.on(
                Fault.on(SECRETS, Kind.FOREIGN_LINK),
                "A nextLink to a foreign host",
                "The list of secrets goes on at somebody else's",
                secrets(Reason.REFUSED, "at another host", "who could have written"))
            .sending(1));
  }

  private static Fate logs(Reason reason, String said, String advice) {
    return new Fate.Unread(
        reason,
        "diagnostic settings of key vault kv-payroll",
        said,
        advice,
        "keyvault-audit-logging");
  }

  private static Fate secrets(Reason reason, String said, String advice) {
    return new Fate.Unread(
        reason, "secrets of key vault kv-payroll", said, advice, "keyvault-secret-expiry");
  }
}
