package dev.plumbline.azure.keyvault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.fake.DemoScan;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Exchange;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of Key Vault in the Azure on loopback, with its data plane: one scan, looked at in parts. */
final class KeyVaultScanTest {

  private static final String PAYMENTS = "/subscriptions/3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011";
  private static final String WEB = PAYMENTS + "/resourceGroups/rg-web";
  private static final String VAULT = "/providers/Microsoft.KeyVault/vaults/";
  private static final String HSM = "/providers/Microsoft.KeyVault/managedHSMs/";
  private static final String LAB = WEB + VAULT + "kv-lab";
  private static final String KEY = "microsoft.keyvault/vaults/keys";
  private static final String CERTIFICATE = "microsoft.keyvault/vaults/certificates";

  private static MemorySink sink;
  private static List<Exchange> wire;

  @BeforeAll
  static void scan() throws IOException, ScopeException {
    Scopes payments = new Scopes(List.of("Payments"), List.of(), List.of(), List.of(), List.of());
    DemoScan scan = DemoScan.of(DemoOptions.defaults(), payments, true);
    sink = scan.sink();
    wire = scan.wire();
  }

  private static Value read(String id, String fact) {
    return sink.fact(id, fact) instanceof Fact.Read(Value value, Fact.Origin ignored)
        ? value
        : Value.of("not read");
  }

  /** Paths of a host below a prefix, as asked; the vault's first answer may be its challenge. */
  private static List<String> asked(String host, String prefix) {
    return wire.stream()
        .filter(exchange -> exchange.host().equals(host) && exchange.status() != 401)
        .map(exchange -> exchange.target().replaceFirst("\\?.*", ""))
        .filter(path -> path.startsWith(prefix))
        .toList();
  }

  @Test
  void readsOfEachKeyWhatItsListLeavesOut() {
    assertThat(read(LAB + "/keys/short", "keyDetail").at("properties", "keySize"))
        .isEqualTo(Value.of(1024));
    assertThat(read(LAB + "/keys/curve", "keyDetail").at("properties", "kty"))
        .isEqualTo(Value.of("EC-HSM"));
    assertThat(
            read(LAB + "/keys/unrotated", "keyDetail")
                .at("properties", "rotationPolicy", "lifetimeActions")
                .itemsOrEmpty())
        .extracting(action -> action.at("action", "type").textOr(""))
        .containsExactly("notify");
    assertThat(read(LAB + "/keys/short", "key").at("properties", "kty"))
        .isEqualTo(Value.Null.VALUE);
  }

  @Test
  void readsOneKeyByResourceManagerEvenBehindAVaultsFirewall() {
    assertThat(asked("management.azure.com", LAB))
        .containsExactlyInAnyOrder(
            LAB + "/providers/Microsoft.Insights/diagnosticSettings",
            LAB + "/keys/expired",
            LAB + "/keys/short",
            LAB + "/keys/unrotated",
            LAB + "/keys/software",
            LAB + "/keys/lasting",
            LAB + "/keys/flaky",
            LAB + "/keys/curve");
  }

  @Test
  void asksAVaultForItsListsAndForOnePolicyOfEachCertificate() {
    assertThat(asked("kv-lab.vault.azure.net", "/"))
        .containsExactlyInAnyOrder(
            "/keys",
            "/keys",
            "/secrets",
            "/certificates",
            "/certificates/tls-lab/policy",
            "/certificates/tls-unrenewed/policy",
            "/certificates/ca-lab/policy");
    assertThat(wire)
        .filteredOn(exchange -> exchange.host().endsWith(".vault.azure.net"))
        .filteredOn(exchange -> !exchange.method().equals("CONNECT"))
        .isNotEmpty()
        .allMatch(exchange -> exchange.method().equals("GET"))
        .noneMatch(Exchange::secretValue);
  }

  @Test
  void keepsAKeyWhoseDetailsFail() {
    Gap gap = sink.gapOf(sink.fact(LAB + "/keys/flaky", "keyDetail"));

    assertThat(gap.reason()).isEqualTo(Gap.Reason.SERVER_ERROR);
    assertThat(gap.what()).isEqualTo("details of key flaky of key vault kv-lab");
    assertThat(sink.fact(LAB + "/keys/flaky", "key")).isInstanceOf(Fact.Read.class);
    assertThat(((Fact.Read) sink.collection(LAB, KEY)).value()).isEqualTo(Value.of(7));
  }

  @Test
  void readsCertificatesAndTheirPolicies() {
    String tls = LAB + "/certificates/tls-unrenewed";

    assertThat(read(tls, "certificate").at("properties", "attributes", "exp"))
        .isEqualTo(Value.of(1793491200));
    assertThat(read(tls, "certificatePolicy").at("properties", "lifetimeActions").itemsOrEmpty())
        .extracting(action -> action.at("action", "actionType").textOr(""))
        .containsExactly("EmailContacts");
    assertThat(
            read(LAB + "/certificates/ca-lab", "certificatePolicy")
                .at("properties", "x509Props", "validityMonths"))
        .isEqualTo(Value.of(297));
    assertThat(read(WEB + VAULT + "kv-checkout/certificates/tls-checkout", "certificate"))
        .isInstanceOf(Value.Obj.class);
    assertThat(sink.collection(WEB + VAULT + "kv-billing", CERTIFICATE))
        .isInstanceOf(Fact.None.class);
  }

  @Test
  void readsManagedHsmsOfEveryGroup() {
    String ledger = PAYMENTS + "/resourceGroups/rg-core" + HSM + "hsm-ledger";

    assertThat(read(ledger, "hsm").at("properties", "enablePurgeProtection"))
        .isEqualTo(Value.of(true));
    assertThat(sink.fact(ledger, "diagnosticSettings")).isInstanceOf(Fact.Read.class);
    assertThat(sink.fact(WEB + HSM + "hsm-lab", "diagnosticSettings"))
        .isInstanceOf(Fact.None.class);
    assertThat(((Fact.Read) sink.collection(PAYMENTS, "microsoft.keyvault/managedhsms")).value())
        .isEqualTo(Value.of(2));
    assertThat(asked("management.azure.com", WEB + HSM)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rg-core | kv-dark     | FIREWALLED | Scan from a network that the vault lets in:",
        "rg-core | kv-fortress | FIREWALLED | Scan from a network that the vault lets in:",
        "rg-legacy | kv-legacy | FORBIDDEN | Give the identity the permissions List and Get for"
            + " certificates in the vault's access policies:"
      })
  void tellsWhyAVaultShowsNoCertificates(
      String group, String name, Gap.Reason reason, String advice) {
    String vault = PAYMENTS + "/resourceGroups/" + group + VAULT + name;

    Gap gap = sink.gapOf(sink.collection(vault, CERTIFICATE));

    assertThat(gap.what()).isEqualTo("certificates of key vault " + name);
    assertThat(gap.reason()).isEqualTo(reason);
    assertThat(gap.action()).startsWith(advice).contains("--with-key-vault-data-plane");
  }
}
