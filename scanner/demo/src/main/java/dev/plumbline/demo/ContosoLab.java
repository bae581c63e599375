package dev.plumbline.demo;

import static dev.plumbline.demo.Planting.fails;
import static dev.plumbline.demo.Planting.in;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The laboratory of Contoso's Payments: a vault in which keys, secrets and certificates go wrong
 * one by one, and a managed HSM that nobody closed; beside it the HSM of the ledger, in which all
 * is as it should be. Dates that are past stay past.
 */
final class ContosoLab {

  private static final Names AT = new Names(Contoso.PAYMENTS);

  private static final String VAULT = AT.vault("rg-web", "kv-lab");
  private static final String HSM = AT.hsm("rg-web", "hsm-lab");
  private static final String LEDGER_HSM = AT.hsm("rg-core", "hsm-ledger");

  /** 2026-10-01. */
  private static final Json LONG_AGO = Json.number(1790812800);

  /** 2026-11-01, a month later. */
  private static final Json PAST = Json.number(1793491200);

  /** 2036-10-01, ten years later. */
  private static final Json FAR = Json.number(2106432000);

  private ContosoLab() {}

  static void lay(Plot plot) {
    plot.hsm(LEDGER_HSM);
    plot.hsm(HSM);
    plot.vault(VAULT);
    Stream.of("expired", "short", "unrotated", "software", "lasting", "flaky")
        .forEach(name -> plot.key(VAULT, name));
    // An elliptic curve has no size in bits.
    plot.ground()
        .change(
            plot.key(VAULT, "curve"),
            body ->
                body.with("properties.kty", Json.text("EC-HSM"))
                    .with("properties.curveName", Json.text("P-256"))
                    .without("properties.keySize"));
    Stream.of("expired", "lasting", "unlabelled").forEach(name -> plot.secret(VAULT, name));
    Stream.of("tls-lab", "tls-unrenewed", "ca-lab").forEach(name -> plot.certificate(VAULT, name));
  }

  static List<Planting> plantings() {
    return Stream.of(vault(), keys(), secrets(), certificates(), hsm())
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<Planting> vault() {
    return Stream.of(
        in(
            VAULT,
            "lab-short-retention",
            "What is deleted is kept for a week.",
            body -> body.with("properties.softDeleteRetentionInDays", Json.number(7))),
        in(
            VAULT,
            "lab-endpoint-pending",
            "Nobody has approved its private endpoint.",
            ContosoLab::pending));
  }

  private static Stream<Planting> keys() {
    return Stream.of(
        key(
            "expired",
            "An enabled key is past its end.",
            body -> lasting(body, "properties.attributes", PAST)),
        key(
            "short",
            "An old RSA key of 1024 bits, in software.",
            body ->
                body.with("properties.kty", Json.text("RSA"))
                    .with("properties.keySize", Json.number(1024))),
        key(
            "unrotated",
            "The rotation policy reminds somebody, and rotates nothing.",
            ContosoLab::onlyNotifying),
        key(
            "software",
            "The key is protected by software.",
            body -> body.with("properties.kty", Json.text("RSA"))),
        key(
            "lasting",
            "The key is good for ten years.",
            body -> lasting(body, "properties.attributes", FAR)),
        fails(
            VAULT + "/keys/flaky",
            "lab-key-flaky",
            "The key is listed, and its own read answers 500.",
            VAULT + "/keys/flaky",
            Fault.Kind.SERVER_ERROR));
  }

  private static Stream<Planting> secrets() {
    return Stream.of(
        secret(
            "expired",
            "An enabled secret is past its end.",
            body -> lasting(body, "properties.attributes", PAST)),
        secret(
            "lasting",
            "The secret is good for ten years.",
            body -> lasting(body, "properties.attributes", FAR)),
        secret(
            "unlabelled",
            "Nothing says what the secret is.",
            body -> body.without("properties.contentType")));
  }

  private static Stream<Planting> certificates() {
    return Stream.of(
        in(
            VAULT + "/certificates/tls-unrenewed",
            "lab-certificate-unrenewed",
            "The certificate is past its end, and its policy only wrote to people.",
            body ->
                lasting(body, "attributes", PAST)
                    .with("attributes.nbf", LONG_AGO)
                    .with("policy.lifetime_actions", onlyMailing())),
        in(
            VAULT + "/certificates/ca-lab",
            "lab-certificate-for-decades",
            "The certificate is issued for 297 months.",
            body -> body.with("policy.x509_props.validity_months", Json.number(297))));
  }

  private static Stream<Planting> hsm() {
    return Stream.of(
        in(
            HSM,
            "lab-hsm-purge-protection-off",
            "The HSM can be purged.",
            body -> body.with("properties.enablePurgeProtection", Json.bool(false))),
        in(
            HSM,
            "lab-hsm-open",
            "The HSM answers every network.",
            body ->
                body.with("properties.publicNetworkAccess", Json.text("Enabled"))
                    .with("properties.networkAcls.defaultAction", Json.text("Allow"))),
        Planting.of(
            "lab-hsm-unlogged",
            HSM,
            "The HSM has no diagnostic setting.",
            ground ->
                ground.remove(
                    HSM + "/providers/Microsoft.Insights/diagnosticSettings/to-log-central")));
  }

  private static Planting key(String name, String what, UnaryOperator<Json.Obj> change) {
    return in(VAULT + "/keys/" + name, "lab-key-" + name, what, change);
  }

  private static Planting secret(String name, String what, UnaryOperator<Json.Obj> change) {
    return in(VAULT + "/secrets/" + name, "lab-secret-" + name, what, change);
  }

  private static Json.Obj pending(Json.Obj vault) {
    Json.Obj connection =
        (Json.Obj) vault.items("properties.privateEndpointConnections").getFirst();
    return vault.with(
        "properties.privateEndpointConnections",
        Json.array(
            List.of(
                connection.with(
                    "properties.privateLinkServiceConnectionState.status", Json.text("Pending")))));
  }

  /** What was made long ago, to last until then. */
  private static Json.Obj lasting(Json.Obj body, String attributes, Json end) {
    return body.with(attributes + ".created", LONG_AGO).with(attributes + ".exp", end);
  }

  private static Json.Obj onlyNotifying(Json.Obj key) {
    String actions = "properties.rotationPolicy.lifetimeActions";
    return key.with(actions, Json.array(List.of(key.items(actions).getLast())));
  }

  private static Json onlyMailing() {
    return Json.array(
        List.of(
            Json.object("trigger", Json.object("lifetime_percentage", Json.number(80)))
                .with("action", Json.object("action_type", Json.text("EmailContacts")))));
  }
}
