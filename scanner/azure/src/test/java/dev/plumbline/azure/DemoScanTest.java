package dev.plumbline.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.fake.DemoScan;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The product's whole path against the Azure on loopback. */
final class DemoScanTest {

  private static final String PAYMENTS = "/subscriptions/3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011";
  private static final String ANALYTICS = "/subscriptions/8b2d7e63-1c9f-4a5b-8d34-0e6f5a4b3c22";
  private static final String FABRIKAM = "/subscriptions/c47e9f10-2d3a-4b6c-9e85-7f1a2b3c4d33";
  private static final String VAULT = "/providers/Microsoft.KeyVault/vaults/";
  private static final String KEY = "microsoft.keyvault/vaults/keys";
  private static final String SECRET = "microsoft.keyvault/vaults/secrets";

  private static DemoScan scan;
  private static DemoScan withDataPlane;

  @BeforeAll
  static void scanTwice() throws IOException, ScopeException {
    scan = DemoScan.of(DemoOptions.defaults(), Scopes.ALL_VISIBLE, false);
    withDataPlane = DemoScan.of(DemoOptions.defaults(), Scopes.ALL_VISIBLE, true);
  }

  private static Set<String> gaps(MemorySink sink, String scope) {
    return sink.gaps().stream()
        .filter(gap -> gap.scope().value().startsWith(scope))
        .map(gap -> gap.reason() + " " + gap.what())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void findsExactlyTheTroublesOfPayments() {
    assertThat(gaps(scan.sink(), PAYMENTS))
        .containsExactly(
            "FORBIDDEN containers of storage account stforecast",
            "FORBIDDEN keys of key vault kv-forecast",
            "SERVER_ERROR blob service of storage account stflaky",
            "SERVER_ERROR details of key flaky of key vault kv-lab",
            "SERVER_ERROR diagnostic settings of blob service of storage account stmailroom",
            "SERVER_ERROR diagnostic settings of key vault kv-mailroom",
            "SERVER_ERROR event subscriptions of Event Grid topic egt-audit",
            "SERVER_ERROR secrets of key vault kv-notify");
  }

  @Test
  void readsByIdWhatAFailedListHidesAndSaysThatTheListFailed() {
    assertThat(gaps(scan.sink(), ANALYTICS))
        .containsExactly(
            "SERVER_ERROR diagnostic settings of key vault kv-analytics",
            "SERVER_ERROR key vault kv-analytics",
            "SERVER_ERROR key vaults of subscription Analytics ("
                + new ResourceId(ANALYTICS).name()
                + ")",
            "SERVER_ERROR keys of key vault kv-analytics",
            "SERVER_ERROR secrets of key vault kv-analytics",
            "TRUNCATED storage account stscratch",
            "TRUNCATED storage accounts of subscription Analytics ("
                + new ResourceId(ANALYTICS).name()
                + ")");
    String account =
        ANALYTICS + "/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/";
    assertThat(scan.sink().fact(account + "stlake", "account")).isInstanceOf(Fact.Read.class);
    assertThat(scan.sink().collection(ANALYTICS, KEY))
        .isEqualTo(scan.sink().collection(ANALYTICS, "microsoft.keyvault/vaults"))
        .isInstanceOf(Fact.Unread.class);
  }

  @Test
  void tellsAForbiddenSubscriptionWithOneGap() {
    assertThat(gaps(scan.sink(), FABRIKAM)).hasSize(1);
    Gap gap = scan.sink().gapOf(scan.sink().collection(FABRIKAM, KEY));
    assertThat(gap.reason()).isEqualTo(Gap.Reason.FORBIDDEN);
    assertThat(gap.permission()).contains("Microsoft.KeyVault/vaults/read");
    assertThat(gap.action()).startsWith("Grant Reader on subscription c47e9f10-");
    assertThat(scan.sink().resource(FABRIKAM).collections()).hasSize(12);
  }

  @Test
  void advisesNoRoleAgainstADenyAssignment() {
    Gap gap =
        scan.sink()
            .gapOf(
                scan.sink()
                    .collection(
                        PAYMENTS + "/resourceGroups/mrg-forecast" + VAULT + "kv-forecast", KEY));

    assertThat(gap.action())
        .contains("deny assignment", "--exclude-resource-group", "mrg-forecast")
        .doesNotContain("Grant");
  }

  @Test
  void countsTheVaultThatIsGone() {
    assertThat(scan.sink().exclusions())
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.id().name()).isEqualTo("kv-ghost");
              assertThat(exclusion.reason()).isEqualTo(Exclusion.Reason.DELETED_IN_FLIGHT);
            });
  }

  @Test
  void carriesTheManagedResourceGroupsOwner() {
    Resource vault =
        scan.sink().resource(PAYMENTS + "/resourceGroups/mrg-forecast" + VAULT + "kv-forecast");

    assertThat(vault.placement().managedBy()).endsWith("/applications/forecast");
    assertThat(vault.placement().managementGroups()).last().isEqualTo("contoso-landing-zones");
    assertThat(vault.placement().managementGroups()).hasSize(2);
  }

  @Test
  void listsEachResourceOnceAndParentsBeforeTheirChildren() {
    assertThat(scan.sink().resources()).extracting(Resource::id).doesNotHaveDuplicates();
    assertThat(scan.sink().families())
        .allSatisfy(
            family -> {
              assertThat(family.getFirst().parent()).isEmpty();
              assertThat(family.subList(1, family.size()))
                  .allMatch(
                      child -> child.parent().filter(family.getFirst().id()::equals).isPresent());
            });
  }

  @Test
  void followsEveryPageOfAList() {
    String billing = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-billing";

    assertThat(scan.sink().ids()).filteredOn(id -> id.startsWith(billing + "/keys/")).hasSize(7);
  }

  @Test
  void findsTheEventSubscriptionOfAResourceGroup() {
    String id =
        PAYMENTS
            + "/resourceGroups/rg-core/providers/Microsoft.EventGrid/eventSubscriptions/ops-alerts";

    assertThat(scan.sink().resource(id).parent()).contains(new ResourceId(PAYMENTS));
    assertThat(scan.sink().fact(id, "eventSubscription")).isInstanceOf(Fact.Read.class);
  }

  @Test
  void tellsManagedKeysAndSecretsOnTheDataPlaneOnly() {
    String key = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-checkout/keys/tls-checkout";
    String secret = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-checkout/secrets/payment-api";

    assertThat(managed(withDataPlane, key, "key")).isEqualTo(Value.of(true));
    assertThat(managed(withDataPlane, secret, "secret")).isEqualTo(Value.of(false));
    assertThat(managed(scan, key, "key")).isEqualTo(Value.Null.VALUE);
  }

  private static Value managed(DemoScan of, String id, String fact) {
    return of.sink().fact(id, fact) instanceof Fact.Read(Value value, Fact.Origin ignored)
        ? value.at("properties", "managed")
        : Value.of("not read");
  }

  @Test
  void bringsDataPlanePropertiesIntoTheControlPlanesShape() {
    String id = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-billing/keys/card-1";

    Value arm = ((Fact.Read) scan.sink().fact(id, "key")).value();
    Value vault = ((Fact.Read) withDataPlane.sink().fact(id, "key")).value();

    assertThat(vault.at("id")).isEqualTo(arm.at("id"));
    assertThat(vault.at("name")).isEqualTo(arm.at("name"));
    assertThat(vault.at("properties", "attributes", "exp"))
        .isInstanceOf(Value.Num.class)
        .isEqualTo(arm.at("properties", "attributes", "exp"));
    assertThat(vault.at("properties", "attributes", "enabled")).isEqualTo(Value.of(true));
    assertThat(vault.at("properties", "keyUri").textOr("")).startsWith("https://kv-billing.");
  }

  @Test
  void leavesOnlyKeysAndSecretsUnreadBehindAFirewall() {
    for (String name : List.of("kv-dark", "kv-fortress")) {
      String vault = PAYMENTS + "/resourceGroups/rg-core" + VAULT + name;
      assertThat(withDataPlane.sink().fact(vault, "vault")).isInstanceOf(Fact.Read.class);
      assertThat(withDataPlane.sink().fact(vault, "diagnosticSettings"))
          .isInstanceOf(Fact.Read.class);
      for (String type : List.of(KEY, SECRET)) {
        Gap gap = withDataPlane.sink().gapOf(withDataPlane.sink().collection(vault, type));
        assertThat(gap.reason()).isEqualTo(Gap.Reason.FIREWALLED);
        assertThat(gap.action()).contains("--with-key-vault-data-plane");
      }
    }
  }

  @Test
  void doesNotAskAVaultWhoseAddressIsNotKnown() {
    String vault = ANALYTICS + "/resourceGroups/rg-data" + VAULT + "kv-analytics";

    assertThat(withDataPlane.sink().collection(vault, KEY))
        .isEqualTo(withDataPlane.sink().fact(vault, "vault"));
    assertThat(withDataPlane.wire())
        .extracting(Exchange::toString)
        .noneMatch(line -> line.contains("kv-analytics.vault"));
  }

  @Test
  void leaksNoCanaryAndAsksForNoSecretsValue() {
    for (DemoScan one : List.of(scan, withDataPlane)) {
      String everything =
          one.sink().families()
              + "\n"
              + one.sink().gaps()
              + "\n"
              + one.sink().exclusions()
              + "\n"
              + one.summary();
      assertThat(Estate.canaries()).noneMatch(everything::contains);
      assertThat(one.wire())
          .extracting(Exchange::toString)
          .noneMatch(line -> line.matches(".*vault\\.azure\\.net/secrets/.*"));
    }
  }

  /** Who lacks these is not refused: the list of subscriptions and Resource Graph leave out. */
  private static final Set<String> FILTERED =
      Set.of(
          "Microsoft.Resources/subscriptions/read",
          "Microsoft.Resources/subscriptions/resourceGroups/read",
          "Microsoft.EventGrid/domains/read");

  @Test
  void asksForExactlyWhatItsCollectorsDeclare() {
    assertThat(scan.actions()).isEqualTo(declared(Permissions.needs()));
    assertThat(withDataPlane.actions()).isEqualTo(declared(Permissions.withKeyVaultDataPlane()));
  }

  private static Set<String> declared(List<Need> needs) {
    return needs.stream()
        .map(Need::action)
        .filter(action -> !FILTERED.contains(action))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void knowsTheLocksAtAResourceItsGroupAndItsSubscription() {
    String legacy = PAYMENTS + "/resourceGroups/rg-legacy";
    String own = legacy + VAULT + "kv-legacy";
    String inGroup = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-billing";
    String lake =
        ANALYTICS + "/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/stlake";

    assertThat(lockScopes(own)).containsExactly(own);
    assertThat(lockScopes(inGroup)).containsExactly(PAYMENTS + "/resourceGroups/rg-web");
    assertThat(lockScopes(lake)).containsExactly(ANALYTICS);
    assertThat(scan.sink().fact(legacy + VAULT + "kv-partners", "locks"))
        .isInstanceOf(Fact.None.class);
    assertThat(scan.wire())
        .extracting(Exchange::target)
        .filteredOn(target -> target.endsWith("/locks?api-version=2020-05-01"))
        .hasSize(2);
  }

  private static List<String> lockScopes(String resource) {
    Value locks = ((Fact.Read) scan.sink().fact(resource, "locks")).value();
    return locks.itemsOrEmpty().stream()
        .map(lock -> lock.at("id").textOr("").replaceAll("/providers/[^/]*/locks/.*", ""))
        .toList();
  }

  @Test
  void readsWhatBelongsToASubscriptionItself() {
    assertThat(items(PAYMENTS, "pricings")).hasSize(3);
    assertThat(items(PAYMENTS, "activityLogDiagnosticSettings")).hasSize(2);
    assertThat(items(PAYMENTS, "activityLogAlerts")).hasSize(4);
    assertThat(items(PAYMENTS, "actionGroups")).hasSize(1);
    assertThat(items(PAYMENTS, "deletedVaults")).hasSize(1);
    assertThat(items(PAYMENTS, "workspaces")).hasSize(2);
    assertThat(scan.sink().fact(ANALYTICS, "deletedVaults")).isInstanceOf(Fact.None.class);
    assertThat(scan.sink().fact(FABRIKAM, "pricings"))
        .isEqualTo(scan.sink().collection(FABRIKAM, KEY));
    String setting = PAYMENTS + "/providers/AzureResourceManager/diagnosticSettings/to-archive";
    assertThat(scan.sink().resource(setting).parent()).contains(new ResourceId(PAYMENTS));
  }

  private static List<Value> items(String resource, String fact) {
    return ((Fact.Read) scan.sink().fact(resource, fact)).value().itemsOrEmpty();
  }

  @Test
  void makesAResourceOfEachDiagnosticSetting() {
    String vault = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-billing";
    String setting =
        vault.replace("resourceGroups", "resourcegroups")
            + "/providers/microsoft.insights/diagnosticSettings/to-log-central";

    assertThat(scan.sink().resource(setting).parent()).contains(new ResourceId(vault));
    assertThat(scan.sink().collection(vault, "microsoft.insights/diagnosticsettings"))
        .isInstanceOfSatisfying(
            Fact.Read.class, read -> assertThat(read.value()).isEqualTo(Value.of(1)));
    assertThat(((Fact.Read) scan.sink().fact(vault, "diagnosticSettings")).value().itemsOrEmpty())
        .containsExactly(((Fact.Read) scan.sink().fact(setting, "diagnosticSetting")).value());
    String unread = PAYMENTS + "/resourceGroups/rg-core" + VAULT + "kv-mailroom";
    assertThat(scan.sink().collection(unread, "microsoft.insights/diagnosticsettings"))
        .isEqualTo(scan.sink().fact(unread, "diagnosticSettings"))
        .isInstanceOf(Fact.Unread.class);
  }

  @Test
  void tellsItsProgressAndEndsWithTheTotals() {
    assertThat(scan.progress()).isNotEmpty();
    assertThat(scan.progress().getLast()).isEqualTo(scan.summary().totals());
    assertThat(scan.summary().totals())
        .satisfies(
            totals -> {
              assertThat(totals.subscriptions()).isEqualTo(3);
              assertThat(totals.subscriptionsDone()).isEqualTo(3);
              assertThat(totals.resources()).isEqualTo(scan.sink().resources().size());
              assertThat(totals.requests()).isPositive();
              assertThat(totals.retries()).isPositive();
            });
    assertThat(scan.summary().notes()).anyMatch(note -> note.contains("stnew"));
  }

  @Test
  void scansAManagementGroup() throws Exception {
    MemorySink sink = scopes(List.of(), List.of("contoso-landing-zones"), List.of());

    assertThat(sink.ids()).contains(PAYMENTS, ANALYTICS).doesNotContain(FABRIKAM);
  }

  @Test
  void scansAResourceGroup() throws Exception {
    MemorySink sink = scopes(List.of(), List.of(), List.of("payments/rg-core"));

    assertThat(sink.ids())
        .contains(PAYMENTS, PAYMENTS + "/resourceGroups/rg-core" + VAULT + "kv-archive")
        .noneMatch(id -> id.contains("/rg-web/"));
    assertThat(gaps(sink, PAYMENTS))
        .containsExactly(
            "SERVER_ERROR blob service of storage account stflaky",
            "SERVER_ERROR diagnostic settings of blob service of storage account stmailroom",
            "SERVER_ERROR diagnostic settings of key vault kv-mailroom",
            "SERVER_ERROR event subscriptions of Event Grid topic egt-audit");
  }

  @Test
  void scansSingleResourcesAndWhatATagLeaves() throws Exception {
    String checkout = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-checkout";
    String gone = PAYMENTS + "/resourceGroups/rg-web" + VAULT + "kv-ghost";
    String accounts = "/providers/Microsoft.Storage/storageAccounts/";
    String lake = ANALYTICS + "/resourceGroups/rg-data" + accounts + "stlake";
    Scopes scopes =
        new Scopes(
            new Scopes.Named(
                List.of(),
                List.of(),
                List.of("Analytics/rg-data"),
                List.of(checkout, gone),
                List.of()),
            new Scopes.Named(
                List.of(),
                List.of(),
                List.of(),
                List.of(lake),
                List.of("env=sandbox", "env=none")));

    DemoScan some = DemoScan.of(DemoOptions.defaults(), scopes, false);

    assertThat(some.sink().fact(checkout, "vault")).isInstanceOf(Fact.Read.class);
    assertThat(some.sink().collection(checkout, KEY)).isInstanceOf(Fact.Read.class);
    assertThat(some.wire())
        .extracting(Exchange::target)
        .noneMatch(
            target ->
                target.matches(
                    ".*"
                        + PAYMENTS
                        + "(/resourceGroups/[^/]*)?"
                        + "/providers/Microsoft.KeyVault/vaults\\?.*"));
    assertThat(gaps(some.sink(), gone)).containsExactly("NOT_FOUND key vault kv-ghost");
    assertThat(some.sink().exclusions())
        .extracting(exclusion -> exclusion.id().name() + ": " + exclusion.detail())
        .contains("stlake: --exclude-resource " + lake, "stanalytics: --exclude-tag env=sandbox");
    assertThat(some.summary().notes())
        .anyMatch(note -> note.startsWith("--exclude-tag env=none left"));
    assertThat(some.sink().ids()).noneMatch(id -> id.startsWith(lake));
    assertThat(some.sink().resource(PAYMENTS).role()).isEqualTo(Resource.Role.REFERENCED);
  }

  @Test
  void refusesScopesThatMatchNothing() {
    assertThatThrownBy(
            () -> scopes(List.of("Paymnets"), List.of("contoso-landing-zone"), List.of()))
        .isInstanceOfSatisfying(
            ScopeException.class,
            e ->
                assertThat(e.problems())
                    .hasSize(2)
                    .anySatisfy(
                        problem ->
                            assertThat(problem)
                                .startsWith("--subscription Paymnets matches nothing")
                                .contains("Payments (3f1c8a52"))
                    .anySatisfy(
                        problem ->
                            assertThat(problem)
                                .startsWith("--management-group contoso-landing-zone holds no")));
  }

  private static MemorySink scopes(
      List<String> subscriptions, List<String> managementGroups, List<String> resourceGroups)
      throws IOException, ScopeException {
    Scopes scopes =
        new Scopes(subscriptions, managementGroups, resourceGroups, List.of(), List.of());
    return DemoScan.of(DemoOptions.defaults(), scopes, false).sink();
  }

  @Test
  void keepsItsRequestsInFlightOverManySubscriptions() throws Exception {
    DemoOptions options =
        DemoOptions.defaults()
            .withEstate(Estate.generated(20, 20))
            .withPages(1000, 1000)
            .withLatency(Duration.ofMillis(50));
    Instant start = Instant.now();

    DemoScan many = DemoScan.of(options, Scopes.ALL_VISIBLE, false);

    Duration took = Duration.between(start, Instant.now());
    assertThat(many.sink().gaps()).isEmpty();
    assertThat(many.sink().resources()).hasSize(20 * 3 + 20 * (10 * 6 + 10 * 7));
    // One after the other they would take this long; sixteen at a time, far less.
    Duration inSequence = Duration.ofMillis(50).multipliedBy(many.summary().totals().requests());
    assertThat(took).isLessThan(inSequence.dividedBy(3));
  }
}
