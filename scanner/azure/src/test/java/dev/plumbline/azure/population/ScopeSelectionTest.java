package dev.plumbline.azure.population;

import static dev.plumbline.azure.fake.FakeAzure.LEGACY;
import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeSelectionTest {

  private static final String UNSEEN = "99999999-0000-4000-8000-000000000000";

  private final FakeAzure azure = new FakeAzure();

  @BeforeEach
  void twoSubscriptions() {
    azure.subscription(PAYMENTS, "Payments").subscription(LEGACY, "Legacy");
    for (String id : List.of(PAYMENTS, LEGACY)) {
      for (String group : List.of("rg-web", "RG-Core")) {
        azure.graph.group(
            """
            {"id": "/subscriptions/%1$s/resourceGroups/%2$s", "subscriptionId": "%1$s"}\
            """
                .formatted(id, group));
      }
    }
  }

  private static final Set<ResourceType> TYPES =
      Set.of(
          new ResourceType("microsoft.keyvault/vaults"),
          new ResourceType("microsoft.storage/storageaccounts"));

  private Survey survey(Scopes scopes) throws ScopeException {
    return Population.survey(azure.arm, azure.graph, new Place("tenant", "public"), scopes, TYPES);
  }

  private List<String> problems(Scopes scopes) {
    ScopeException[] thrown = new ScopeException[1];
    assertThatThrownBy(() -> survey(scopes))
        .isInstanceOfSatisfying(ScopeException.class, e -> thrown[0] = e);
    return thrown[0].problems();
  }

  private static List<String> names(Survey survey) {
    return survey.targets().stream()
        .map(target -> target.subscription().placement().subscriptionName())
        .toList();
  }

  private static Scopes subscriptions(String... names) {
    return new Scopes(List.of(names), List.of(), List.of(), List.of(), List.of());
  }

  private static Scopes groups(String... names) {
    return new Scopes(List.of(), List.of(), List.of(names), List.of(), List.of());
  }

  private static Scopes without(List<String> subscriptions, List<String> groups) {
    return new Scopes(List.of(), List.of(), List.of(), subscriptions, groups);
  }

  @Test
  void takesAllThatIsVisibleWhenNothingIsNamed() throws Exception {
    assertThat(names(survey(Scopes.ALL_VISIBLE))).containsExactly("Payments", "Legacy");
  }

  @Test
  void takesASubscriptionByNameOrIdOnce() throws Exception {
    assertThat(
            names(survey(subscriptions("payments", PAYMENTS.toUpperCase(java.util.Locale.ROOT)))))
        .containsExactly("Payments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "landing-zones",
        "Contoso",
        "/providers/Microsoft.Management/managementGroups/landing-zones"
      })
  void takesEverythingBelowAManagementGroup(String group) throws Exception {
    Scopes scopes = new Scopes(List.of(), List.of(group), List.of(), List.of("Legacy"), List.of());

    assertThat(names(survey(scopes))).containsExactly("Payments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Payments/rg-core",
        PAYMENTS + "/RG-CORE",
        "/subscriptions/" + PAYMENTS + "/resourceGroups/rg-core"
      })
  void takesAResourceGroup(String written) throws Exception {
    Target target = survey(groups(written)).targets().getFirst();

    assertThat(target.within().groups()).containsExactly("rg-core");
    assertThat(target.roots())
        .containsExactly("/subscriptions/" + PAYMENTS + "/resourceGroups/rg-core");
  }

  @Test
  void takesTheWholeSubscriptionWhenItAndAGroupOfItAreNamed() throws Exception {
    Scopes both =
        new Scopes(
            List.of("Payments"), List.of(), List.of("Payments/rg-web"), List.of(), List.of());

    assertThat(survey(both).targets().getFirst().within().groups()).isEmpty();
  }

  @Test
  void leavesAGroupOutInEverySubscriptionOrInOne() throws Exception {
    assertThat(survey(without(List.of(), List.of("rg-web"))).targets())
        .extracting(target -> target.choosing().groups())
        .containsExactly(Set.of("rg-web"), Set.of("rg-web"));
    assertThat(survey(without(List.of(), List.of("legacy/rg-web"))).targets())
        .extracting(target -> target.choosing().groups())
        .containsExactly(Set.of(), Set.of("rg-web"));
  }

  @Test
  void countsAnExcludedSubscription() throws Exception {
    Survey survey = survey(without(List.of("Legacy"), List.of()));

    assertThat(names(survey)).containsExactly("Payments");
    assertThat(survey.exclusions())
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.reason()).isEqualTo(Exclusion.Reason.BY_OPTION);
              assertThat(exclusion.detail()).isEqualTo("--exclude-subscription Legacy");
            });
  }

  @Test
  void tellsAllProblemsAtOnce() {
    Scopes wrong =
        new Scopes(
            List.of("Paymnets"),
            List.of("landing-zone"),
            List.of("rg-web", "Payments/rg-wbe"),
            List.of("Legcay"),
            List.of("Payments/rg-nowhere"));

    assertThat(problems(wrong))
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("--subscription Paymnets matches nothing in the 2 "),
            p -> assertThat(p).startsWith("--management-group landing-zone holds no subscription"),
            p ->
                assertThat(p).startsWith("--resource-group rg-web does not say which subscription"),
            p -> assertThat(p).startsWith("--resource-group Payments (" + PAYMENTS + ")/rg-wbe"),
            p -> assertThat(p).startsWith("--exclude-subscription Legcay matches nothing"));
  }

  @Test
  void refusesAnExcludedGroupThatIsNowhere() {
    assertThat(problems(without(List.of(), List.of("rg-nowhere"))))
        .singleElement()
        .asString()
        .startsWith("--exclude-resource-group rg-nowhere matches no resource group");
  }

  @Test
  void asksForASubscriptionThatIsNotListedAndReportsItWhenItIsRefused() throws Exception {
    azure.arm.fails(
        "/subscriptions/" + UNSEEN, FakeArm.forbidden("Microsoft.Resources/subscriptions/read"));

    Survey survey = survey(subscriptions(UNSEEN));

    assertThat(survey.gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.reason()).isEqualTo(Gap.Reason.FORBIDDEN);
              assertThat(gap.action()).contains("--exclude-subscription " + UNSEEN);
              assertThat(gap.permission()).isEqualTo("Microsoft.Resources/subscriptions/read");
            });
    assertThat(survey.targets().getFirst().subscription().body()).isInstanceOf(Fact.Unread.class);
  }

  @Test
  void readsByIdASubscriptionThatOnlyResourceGraphShows() throws Exception {
    azure.graph.subscription(
        """
        {"id": "/subscriptions/%1$s", "subscriptionId": "%1$s", "properties": {}}\
        """
            .formatted(UNSEEN));
    azure.arm.body(
        "/subscriptions/" + UNSEEN,
        dev.plumbline.azure.fake.Values.json(
            """
            {"subscriptionId": "%s", "displayName": "Hidden", "state": "Warned"}\
            """
                .formatted(UNSEEN)));

    Survey survey = survey(Scopes.ALL_VISIBLE);

    assertThat(names(survey)).contains("Hidden");
    assertThat(survey.targets())
        .extracting(target -> target.subscription().placement().subscriptionState())
        .contains("Warned");
    assertThat(survey.notes()).singleElement().asString().contains("Hidden", "Resource Graph");
  }

  @Test
  void notesASubscriptionThatResourceGraphDoesNotKnow() throws Exception {
    azure.arm.item(
        "/subscriptions",
        """
        {"id": "/subscriptions/%1$s", "subscriptionId": "%1$s", "displayName": "New"}\
        """
            .formatted(UNSEEN));

    Survey survey = survey(Scopes.ALL_VISIBLE);

    assertThat(survey.notes())
        .singleElement()
        .asString()
        .contains("New", "is not in Resource Graph");
    assertThat(survey.gaps()).isEmpty();
  }

  @Test
  void goesOnWithResourceGraphAloneWhenTheListOfSubscriptionsFails() throws Exception {
    azure.arm.fails("/subscriptions", FakeArm.failure(Gap.Reason.TRUNCATED, 200, ""));

    Survey survey = survey(Scopes.ALL_VISIBLE);

    assertThat(names(survey)).containsExactly("Payments", "Legacy");
    assertThat(survey.gaps()).extracting(Gap::what).containsExactly("the list of subscriptions");
  }

  @Test
  void doesNotTakeAGraphThatDidNotAnswerForAnEmptyManagementGroup() throws Exception {
    azure.graph.fails(FakeArm.failure(Gap.Reason.THROTTLED, 429, "RateLimiting"));
    Scopes scopes = new Scopes(List.of(), List.of("unknown"), List.of(), List.of(), List.of());

    Survey survey = survey(scopes);

    assertThat(survey.targets()).isEmpty();
    assertThat(survey.gaps()).hasSize(1);
  }

  private static Scopes named(List<String> resources, List<String> tags) {
    return new Scopes(
        new Scopes.Named(List.of(), List.of(), List.of(), resources, tags), Scopes.Named.NOTHING);
  }

  private static Scopes leaving(
      List<String> managementGroups, List<String> resources, List<String> tags) {
    return new Scopes(
        Scopes.Named.NOTHING,
        new Scopes.Named(List.of(), managementGroups, List.of(), resources, tags));
  }

  private static String vault(String name) {
    return "/subscriptions/"
        + PAYMENTS
        + "/resourceGroups/rg-1/providers/Microsoft.KeyVault/vaults/"
        + name;
  }

  @Test
  void takesOneResourceByItsIdAndListsNothing() throws ScopeException {
    Target target = survey(named(List.of(vault("kv-1")), List.of())).targets().getFirst();

    assertThat(target.roots()).isEmpty();
    assertThat(target.isWhole()).isFalse();
    assertThat(target.named(new ResourceType("microsoft.keyvault/vaults")))
        .containsExactly(new ResourceId(vault("kv-1")));
    assertThat(target.holds(new ResourceId(vault("KV-1")))).isTrue();
    assertThat(target.holds(new ResourceId(vault("kv-1") + "/keys/k"))).isTrue();
    assertThat(target.holds(new ResourceId(vault("kv-10")))).isFalse();
  }

  @Test
  void refusesWhatIsNoResourceThatIsScannedAndWhatIsNoTag() {
    String key = vault("kv-1") + "/keys/k";
    String site = vault("x").replace("Microsoft.KeyVault/vaults", "Microsoft.Web/sites");

    assertThatThrownBy(() -> survey(named(List.of("kv-1", key, site), List.of("env", "=x"))))
        .isInstanceOfSatisfying(
            ScopeException.class,
            e ->
                assertThat(e.problems())
                    .satisfiesExactly(
                        one -> assertThat(one).startsWith("--resource kv-1 is not the full id"),
                        one -> assertThat(one).startsWith("--resource " + key + " is not the"),
                        one ->
                            assertThat(one)
                                .contains("is of a type that is not scanned")
                                .endsWith(
                                    "microsoft.keyvault/vaults,"
                                        + " microsoft.storage/storageaccounts."),
                        one ->
                            assertThat(one).isEqualTo("--tag env is not a tag. Write NAME=VALUE."),
                        one -> assertThat(one).startsWith("--tag =x is not a tag.")));
  }

  @Test
  void refusesToLeaveOutAResourceThatNobodyKnows() throws ScopeException {
    azure.vault(PAYMENTS, "kv-1");

    assertThat(survey(leaving(List.of(), List.of(vault("KV-1")), List.of())).targets()).hasSize(2);
    assertThatThrownBy(() -> survey(leaving(List.of(), List.of(vault("kv-2")), List.of())))
        .hasMessageStartingWith("--exclude-resource " + vault("kv-2") + " matches no resource");
  }

  @Test
  void leavesOutAManagementGroupAndSaysSo() throws ScopeException {
    Survey survey = survey(leaving(List.of("landing-zones"), List.of(), List.of()));

    assertThat(survey.targets()).isEmpty();
    assertThat(survey.exclusions())
        .isNotEmpty()
        .allSatisfy(
            exclusion ->
                assertThat(exclusion.detail())
                    .isEqualTo("--exclude-management-group landing-zones"));
    assertThatThrownBy(() -> survey(leaving(List.of("nowhere"), List.of(), List.of())))
        .hasMessageStartingWith("--exclude-management-group nowhere holds no subscription");
  }

  @Test
  void comparesNamesOfTagsWithoutCaseAndValuesWithIt() throws ScopeException {
    Target target =
        survey(
                new Scopes(
                    new Scopes.Named(
                        List.of(), List.of(), List.of(), List.of(), List.of("env=prod", "a=b")),
                    new Scopes.Named(
                        List.of(), List.of(), List.of(), List.of(), List.of("owner=lab"))))
            .targets()
            .getFirst();
    ResourceId id = new ResourceId(vault("kv-1"));

    assertThat(target.leavesOut(id, Map.of("ENV", "prod"))).isEmpty();
    assertThat(target.leavesOut(id, Map.of("env", "Prod")))
        .contains("--tag env=prod or --tag a=b: it carries no such tag");
    assertThat(target.leavesOut(id, Map.of("env", "prod", "Owner", "lab")))
        .contains("--exclude-tag owner=lab");
  }
}
