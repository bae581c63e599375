package dev.plumbline.azure.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.fake.DemoScan;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Storage accounts over the wire, against the Azure on loopback. */
final class StorageDemoTest {

  private static final String PAYMENTS = "/subscriptions/3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011";
  private static final String ACCOUNTS = "/providers/Microsoft.Storage/storageAccounts";
  private static final String DIAGNOSTICS = "microsoft.insights/diagnosticsettings";

  private static DemoScan scan;

  @BeforeAll
  static void scanPayments() throws Exception {
    Scopes payments = new Scopes(List.of("Payments"), List.of(), List.of(), List.of(), List.of());
    scan = DemoScan.of(DemoOptions.defaults(), payments, false);
  }

  private static String account(String group, String name) {
    return PAYMENTS + "/resourceGroups/" + group + ACCOUNTS + "/" + name;
  }

  private static Value read(String account, String fact) {
    return ((Fact.Read) scan.sink().fact(account, fact)).value();
  }

  private static List<String> requests(DemoScan of, String account) {
    return of.wire().stream()
        .map(Exchange::target)
        .filter(target -> target.startsWith(account + "/"))
        .toList();
  }

  @Test
  void readsEverythingOfAGeneralPurposeAccount() {
    String partners = account("rg-web", "stpartners");

    assertThat(scan.sink().resource(partners).facts().values())
        .noneMatch(fact -> fact instanceof Fact.Unread);
    for (String service : List.of("blob", "file", "queue", "table")) {
      assertThat(read(partners, service + "Service").at("type").textOr(""))
          .isEqualTo("Microsoft.Storage/storageAccounts/" + service + "Services");
      assertThat(read(partners, service + "DiagnosticSettings").itemsOrEmpty()).hasSize(1);
    }
    assertThat(read(partners, "blobService").at("properties", "cors", "corsRules").itemsOrEmpty())
        .hasSize(1);
    assertThat(read(partners, "managementPolicy").at("properties", "policy", "rules"))
        .isInstanceOf(Value.Arr.class);
    assertThat(read(partners, "encryptionScopes").itemsOrEmpty()).hasSize(1);
    assertThat(read(partners, "objectReplicationPolicies").itemsOrEmpty()).hasSize(1);
    assertThat(read(account("rg-core", "stshares"), "shareList").itemsOrEmpty())
        .extracting(share -> share.at("name"))
        .containsExactly(Value.of("scans"));
    assertThat(requests(scan, partners)).hasSize(14).doesNotHaveDuplicates();
  }

  @Test
  void makesAResourceOfEachServicesDiagnosticSetting() {
    String partners = account("rg-web", "stpartners");

    assertThat(scan.sink().collection(partners, DIAGNOSTICS))
        .isInstanceOfSatisfying(
            Fact.Read.class, read -> assertThat(read.value()).isEqualTo(Value.of(4)));
    assertThat(scan.sink().resources())
        .filteredOn(one -> one.parent().filter(p -> p.value().equals(partners)).isPresent())
        .extracting(Resource::type)
        .extracting(Object::toString)
        .hasSize(4);
  }

  /** The kinds that the demo has, where the provider itself would refuse what they lack. */
  @ParameterizedTest
  @CsvSource({
    "rg-core, stfiles, fileService shareList, 4",
    "rg-web, stsftp, blobService containerList managementPolicy localUsers, 6",
    "rg-legacy, stlegacy2019, blobService fileService queueService tableService containerList, 12"
  })
  void asksAKindOnlyForWhatItHas(String group, String name, String has, int requests) {
    String account = account(group, name);
    List<String> expected = List.of(has.split(" "));

    for (String fact :
        List.of(
            "blobService",
            "fileService",
            "queueService",
            "tableService",
            "containerList",
            "shareList",
            "managementPolicy",
            "localUsers",
            "encryptionScopes",
            "objectReplicationPolicies")) {
      assertThat(scan.sink().fact(account, fact) instanceof Fact.Read)
          .as(fact)
          .isEqualTo(expected.contains(fact));
    }
    assertThat(requests(scan, account)).hasSize(requests);
    assertThat(scan.wire())
        .filteredOn(exchange -> exchange.target().startsWith(account + "/"))
        .extracting(Exchange::status)
        .containsOnly(200);
  }

  @Test
  void tellsAMissingLifecyclePolicyFromAnAccountThatIsGone() {
    String work = account("rg-core", "stwork");

    assertThat(scan.sink().fact(work, "managementPolicy")).isInstanceOf(Fact.None.class);
    assertThat(scan.wire())
        .filteredOn(exchange -> exchange.target().startsWith(work + "/managementPolicies/"))
        .extracting(Exchange::status)
        .containsExactly(404);
  }

  @Test
  void readsThePolicyOfEachImmutableContainer() {
    String evidence = account("rg-core", "stevidence");

    assertThat(read(evidence, "containerList").itemsOrEmpty())
        .extracting(one -> one.at("properties", "immutabilityPolicy", "properties", "state"))
        .containsExactlyInAnyOrder(Value.of("Locked"), Value.of("Unlocked"));
    assertThat(requests(scan, evidence)).hasSize(14 + 2);
  }

  @Test
  void staysInsideAzuresLimitsWithTwentyResourcesInASubscription() throws Exception {
    DemoOptions options =
        DemoOptions.defaults()
            .withEstate(Estate.generated(1, 20))
            .withPages(1000, 1000)
            .withLimits();

    DemoScan one = DemoScan.of(options, Scopes.ALL_VISIBLE, false);

    List<String> ofProvider =
        one.wire().stream()
            .map(Exchange::target)
            .filter(target -> target.contains(ACCOUNTS) && !target.contains("Microsoft.Insights"))
            .toList();
    assertThat(one.wire()).extracting(Exchange::status).doesNotContain(429);
    assertThat(one.wire())
        .filteredOn(exchange -> exchange.target().startsWith("/subscriptions/"))
        .hasSizeLessThanOrEqualTo(250);
    // The provider's own limits are for five minutes: 800 reads and 100 lists.
    assertThat(ofProvider).hasSize(1 + 10 * (14 - 4));
    assertThat(ofProvider)
        .filteredOn(target -> !target.contains("/default?"))
        .hasSize(1 + 10 * 5)
        .hasSizeLessThanOrEqualTo(100);
  }
}
