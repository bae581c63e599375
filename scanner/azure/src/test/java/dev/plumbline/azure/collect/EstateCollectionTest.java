package dev.plumbline.azure.collect;

import static dev.plumbline.azure.fake.FakeArm.failure;
import static dev.plumbline.azure.fake.FakeArm.forbidden;
import static dev.plumbline.azure.fake.FakeAzure.LEGACY;
import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.fake.Values;
import dev.plumbline.azure.keyvault.ControlPlaneLists;
import dev.plumbline.azure.keyvault.VaultCollector;
import dev.plumbline.azure.population.Place;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.azure.storage.StorageAccountCollector;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstateCollectionTest {

  private static final String SUBSCRIPTION = "/subscriptions/" + PAYMENTS;
  private static final String VAULTS = SUBSCRIPTION + "/providers/Microsoft.KeyVault/vaults";
  private static final String ACCOUNTS =
      SUBSCRIPTION + "/providers/Microsoft.Storage/storageAccounts";
  private static final String VAULT = "microsoft.keyvault/vaults";
  private static final String KEY = "microsoft.keyvault/vaults/keys";

  private final FakeAzure azure = new FakeAzure();
  private final MemorySink sink = new MemorySink();
  private List<Collector> collectors =
      List.of(new VaultCollector(new ControlPlaneLists()), new StorageAccountCollector());

  @BeforeEach
  void oneSubscription() {
    azure.subscription(PAYMENTS, "Payments");
  }

  private List<String> collect() {
    return collect(Scopes.ALL_VISIBLE);
  }

  private List<String> collect(Scopes scopes) {
    try {
      return new EstateCollection(
              new EstateCollection.Sources(azure.arm, azure.graph),
              new Plan(collectors, List.of(), List.of(), List.of()),
              new Progress(),
              4)
          .into(sink, new Place("tenant-of-identity", "public"), scopes);
    } catch (ScopeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void writesParentAndChildrenTogetherParentFirst() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.arm.item(vault + "/keys", "{\"id\": \"" + vault + "/keys/signing\"}");

    collect();

    List<Resource> family =
        sink.families().stream().filter(f -> f.size() == 2).findFirst().orElseThrow();
    assertThat(family)
        .extracting(r -> r.id().value())
        .containsExactly(vault, vault + "/keys/signing");
    assertThat(family.getLast().parent()).contains(new ResourceId(vault));
    assertThat(sink.collection(vault, KEY))
        .isEqualTo(
            new Fact.Read(
                Value.of(1),
                new Fact.Origin("GET " + vault + "/keys?api-version=2025-05-01", FakeArm.NOW)));
  }

  @Test
  void placesResourcesInTheirManagementGroupsFromTheRootDown() {
    String vault = azure.vault(PAYMENTS, "kv-1");

    collect();

    assertThat(sink.resource(vault).placement())
        .satisfies(
            placement -> {
              assertThat(placement.managementGroups()).containsExactly("contoso", "landing-zones");
              assertThat(placement.subscriptionName()).isEqualTo("Payments");
              assertThat(placement.subscriptionState()).isEqualTo("Enabled");
              assertThat(placement.tenant()).isEqualTo("31c75423-32d6-4322-88b7-c478bdde4858");
              assertThat(placement.cloud()).isEqualTo("public");
              assertThat(placement.resourceGroup()).isEqualTo("rg-1");
            });
  }

  @Test
  void takesManagedByFromTheResourceElseFromItsGroup() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    String own =
        azure.listed(
            PAYMENTS,
            "Microsoft.KeyVault/vaults",
            "kv-2",
            "\"managedBy\": \"/subscriptions/x/owner\"");
    azure.graph.group(
        """
        {"id": "/subscriptions/%1$s/resourceGroups/RG-1", "subscriptionId": "%1$s",
         "managedBy": "/subscriptions/x/cluster"}\
        """
            .formatted(PAYMENTS));

    collect();

    assertThat(sink.resource(vault).placement().managedBy()).isEqualTo("/subscriptions/x/cluster");
    assertThat(sink.resource(own).placement().managedBy()).isEqualTo("/subscriptions/x/owner");
  }

  @Test
  void tellsAnEmptyListFromOneThatWasNotRead() {
    azure.arm.fails(ACCOUNTS, forbidden("Microsoft.Storage/storageAccounts/read"));

    collect();

    assertThat(sink.collection(SUBSCRIPTION, VAULT)).isInstanceOf(Fact.None.class);
    Gap gap = sink.gapOf(sink.collection(SUBSCRIPTION, "microsoft.storage/storageaccounts"));
    assertThat(gap.reason()).isEqualTo(Gap.Reason.FORBIDDEN);
    assertThat(gap.what())
        .isEqualTo("storage accounts of subscription Payments (" + PAYMENTS + ")");
    assertThat(gap.permission()).isEqualTo("Microsoft.Storage/storageAccounts/read");
    assertThat(gap.action())
        .isEqualTo(
            "Grant Reader on subscription "
                + PAYMENTS
                + ", or leave it out with --exclude-subscription "
                + PAYMENTS
                + ".");
    assertThat(gap.detail()).contains("403", "AuthorizationFailed", "11111111-2222");
    assertThat(
            sink.collection(
                SUBSCRIPTION, "microsoft.storage/storageaccounts/blobservices/containers"))
        .isEqualTo(new Fact.Unread(gap.id()));
  }

  @Test
  void reportsOneGapWhenNothingInASubscriptionCanBeListed() {
    azure.arm.fails(VAULTS, forbidden("Microsoft.KeyVault/vaults/read"));
    azure.arm.fails(ACCOUNTS, forbidden("Microsoft.Storage/storageAccounts/read"));

    collect();

    assertThat(sink.gaps()).hasSize(1);
    Gap gap = sink.gaps().getFirst();
    assertThat(gap.what()).isEqualTo("all resources of subscription Payments (" + PAYMENTS + ")");
    assertThat(gap.permission())
        .isEqualTo("Microsoft.KeyVault/vaults/read, Microsoft.Storage/storageAccounts/read");
    assertThat(sink.resource(SUBSCRIPTION).collections().values())
        .hasSize(7)
        .containsOnly(new Fact.Unread(gap.id()));
  }

  @Test
  void readsWhatResourceGraphKnowsWhenTheProvidersListFails() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.arm.gone(vault).body(vault, Values.json("{\"id\": \"" + vault + "\", \"sku\": 1}"));
    azure.arm.fails(VAULTS, failure(Gap.Reason.SERVER_ERROR, 500, "InternalServerError"));
    FakeAzure unlisted = new FakeAzure();
    String known = unlisted.known(PAYMENTS, "Microsoft.KeyVault/vaults", "kv-2");
    azure.graph.resource(
        """
        {"id": "%s", "type": "microsoft.keyvault/vaults", "subscriptionId": "%s"}\
        """
            .formatted(known, PAYMENTS));
    azure.arm.body(known, Values.json("{\"id\": \"" + known + "\", \"sku\": 2}"));

    collect();

    assertThat(sink.gapOf(sink.collection(SUBSCRIPTION, VAULT)).reason())
        .isEqualTo(Gap.Reason.SERVER_ERROR);
    assertThat(sink.fact(known, "vault"))
        .isInstanceOfSatisfying(
            Fact.Read.class, read -> assertThat(read.value().at("sku")).isEqualTo(Value.of(2)));
    assertThat(sink.gaps()).extracting(Gap::reason).doesNotContain(Gap.Reason.MISMATCH);
  }

  @Test
  void excludesWhatWasDeletedSinceResourceGraphLooked() {
    String vault = azure.known(PAYMENTS, "Microsoft.KeyVault/vaults", "kv-gone");

    collect();

    assertThat(sink.ids()).doesNotContain(vault);
    assertThat(sink.gaps()).isEmpty();
    assertThat(sink.exclusions())
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.id()).isEqualTo(new ResourceId(vault));
              assertThat(exclusion.reason()).isEqualTo(Exclusion.Reason.DELETED_IN_FLIGHT);
              assertThat(exclusion.type()).isEqualTo(new ResourceType(VAULT));
            });
  }

  @Test
  void excludesWhatWasDeletedSinceItWasListed() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.arm.gone(vault).fails(vault + "/keys", FakeArm.notFound());

    collect();

    assertThat(sink.exclusions())
        .extracting(Exclusion::reason)
        .containsExactly(Exclusion.Reason.DELETED_IN_FLIGHT);
    assertThat(sink.ids()).doesNotContain(vault);
    assertThat(sink.gaps()).isEmpty();
  }

  @Test
  void keepsAResourceThatIsStillThereWhenSomethingBelowItIsNot() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.arm.fails(vault + "/keys", FakeArm.notFound());

    collect();

    assertThat(sink.gapOf(sink.collection(vault, KEY)).reason()).isEqualTo(Gap.Reason.NOT_FOUND);
    assertThat(sink.exclusions()).isEmpty();
  }

  @Test
  void showsTheResourceWhoseBodyCouldNotBeReadAtAll() {
    String vault = azure.known(PAYMENTS, "Microsoft.KeyVault/vaults", "kv-1");
    azure.arm.fails(vault, failure(Gap.Reason.THROTTLED, 429, "TooManyRequests"));

    collect();

    Gap gap = sink.gapOf(sink.fact(vault, "vault"));
    assertThat(gap.reason()).isEqualTo(Gap.Reason.THROTTLED);
    assertThat(gap.what()).isEqualTo("key vault kv-1");
    assertThat(gap.scope()).isEqualTo(new ResourceId(vault));
  }

  @Test
  void reportsAMismatchWhenAProvidersListLeavesOutWhatCanBeRead() {
    String vault = azure.known(PAYMENTS, "Microsoft.KeyVault/vaults", "kv-1");
    azure.arm.body(vault, Values.json("{\"id\": \"" + vault + "\"}"));

    collect();

    assertThat(sink.fact(vault, "vault")).isInstanceOf(Fact.Read.class);
    assertThat(sink.gaps()).extracting(Gap::reason).containsExactly(Gap.Reason.MISMATCH);
  }

  @Test
  void notesWhatResourceGraphDoesNotKnowYetAndReadsIt() {
    String id = SUBSCRIPTION + "/resourceGroups/rg-1/providers/Microsoft.KeyVault/vaults/kv-new";
    azure.arm.item(VAULTS, "{\"id\": \"" + id + "\"}");

    List<String> notes = collect();

    assertThat(sink.ids()).contains(id);
    assertThat(sink.gaps()).isEmpty();
    assertThat(notes).singleElement().asString().contains("kv-new", "lags behind");
  }

  @Test
  void doesNotCompareWithAGraphThatDidNotAnswer() {
    azure.vault(PAYMENTS, "kv-1");
    azure.graph.fails(failure(Gap.Reason.THROTTLED, 429, "RateLimiting"));

    List<String> notes = collect();

    assertThat(notes).isEmpty();
    assertThat(sink.gaps())
        .extracting(Gap::what)
        .containsExactlyInAnyOrder(
            "Resource Graph's list of subscriptions and their groups",
            "Resource Graph's list of resources",
            "Resource Graph's list of resource groups");
    assertThat(sink.ids()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHENTICATED, 401, InvalidAuthenticationToken",
    "FORBIDDEN, 403, AuthorizationFailed",
    "CONFLICT, 409, Conflict",
    "THROTTLED, 429, TooManyRequests",
    "SERVER_ERROR, 503, ServiceUnavailable",
    "MALFORMED, 200, ''",
    "TRUNCATED, 200, ''",
    "REFUSED, 0, ''",
    "NETWORK, 0, ''",
    "TIMEOUT, 0, ''"
  })
  void leavesOnlyTheFactUnreadWhoseReadingFailed(Gap.Reason reason, int status, String code) {
    String account = azure.account(PAYMENTS, "st1", "StorageV2");
    azure.arm.fails(account + "/blobServices/default", failure(reason, status, code));

    collect();

    Gap gap = sink.gapOf(sink.fact(account, "blobService"));
    assertThat(gap.reason()).isEqualTo(reason);
    assertThat(gap.what()).isEqualTo("blob service of storage account st1");
    assertThat(gap.action()).isNotBlank();
    assertThat(sink.fact(account, "account")).isInstanceOf(Fact.Read.class);
    assertThat(sink.gaps()).hasSize(1);
  }

  @Test
  void keepsTheChildrenThatWereListedBeforeAFailure() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure
        .arm
        .item(vault + "/keys", "{\"id\": \"" + vault + "/keys/first\"}")
        .fails(vault + "/keys", failure(Gap.Reason.TRUNCATED, 200, ""));

    collect();

    assertThat(sink.ids()).contains(vault + "/keys/first");
    assertThat(sink.gapOf(sink.collection(vault, KEY)).reason()).isEqualTo(Gap.Reason.TRUNCATED);
  }

  @Test
  void takesAnUnregisteredProviderForNoResources() {
    azure.arm.fails(VAULTS, failure(Gap.Reason.CONFLICT, 409, "MissingSubscriptionRegistration"));

    collect();

    assertThat(sink.collection(SUBSCRIPTION, VAULT)).isInstanceOf(Fact.None.class);
    assertThat(sink.gaps()).isEmpty();
  }

  @Test
  void readsOddBodiesWithoutLosingAny() {
    String odd =
        "subscriptions/" + PAYMENTS + "/RESOURCEGROUPS/Rg-1/providers/microsoft.keyvault/vaults/Kv";
    azure.arm.item(
        VAULTS,
        "{\"id\": \"" + odd + "\", \"tags\": {\"a\": null, \"b\": 1}, \"properties\": null}");
    azure.arm.item(VAULTS, "null");
    azure.arm.item(VAULTS, "{\"name\": \"without id\"}");
    String sound = azure.vault(PAYMENTS, "kv-sound");

    collect();

    assertThat(sink.ids()).contains("/" + odd, sound);
    assertThat(sink.resource("/" + odd).tags()).containsOnlyKeys("a", "b");
    assertThat(sink.resource("/" + odd).placement().resourceGroup()).isEqualTo("Rg-1");
    assertThat(sink.gapOf(sink.collection(SUBSCRIPTION, VAULT)))
        .satisfies(
            gap -> {
              assertThat(gap.reason()).isEqualTo(Gap.Reason.MALFORMED);
              assertThat(gap.what()).startsWith("2 without an id");
            });
  }

  @Test
  void keepsOneOddResourceFromHidingAnother() {
    String odd = azure.vault(PAYMENTS, "kv-odd");
    String sound = azure.vault(PAYMENTS, "kv-sound");
    Collector vaults = collectors.getFirst();
    collectors =
        List.of(
            new Collector() {
              @Override
              public Kind kind() {
                return vaults.kind();
              }

              @Override
              public List<Need> needs() {
                return vaults.needs();
              }

              @Override
              public List<Resource> collect(Found found, Reading reading) {
                if (found.id().name().equals("kv-odd")) {
                  throw new IllegalStateException("stumbled over password=hunter2");
                }
                return vaults.collect(found, reading);
              }
            });

    collect();

    assertThat(sink.fact(sound, "diagnosticSettings")).isInstanceOf(Fact.None.class);
    assertThat(sink.fact(odd, "vault")).isInstanceOf(Fact.Read.class);
    Gap gap = sink.gapOf(sink.fact(odd, "diagnosticSettings"));
    assertThat(gap.reason()).isEqualTo(Gap.Reason.UNEXPECTED);
    assertThat(gap.detail())
        .contains("IllegalStateException", "[redacted")
        .doesNotContain("hunter2");
    assertThat(sink.collection(odd, KEY)).isEqualTo(new Fact.Unread(gap.id()));
  }

  @Test
  void readsASubscriptionThatIsNotVisibleAsAGap() {
    collect(new Scopes(List.of(LEGACY), List.of(), List.of(), List.of(), List.of()));

    String id = "/subscriptions/" + LEGACY;
    Gap gap = sink.gapOf(sink.fact(id, "subscription"));
    assertThat(gap.what()).isEqualTo("subscription " + LEGACY);
    assertThat(sink.resource(id).collections().values())
        .hasSize(7)
        .containsOnly(new Fact.Unread(gap.id()));
    assertThat(sink.gaps()).hasSize(1);
    assertThat(azure.arm.requests()).noneMatch(path -> path.startsWith(id + "/"));
  }

  @Test
  void listsByGroupWhenOnlyAGroupIsInScope() {
    azure.graph.group(
        """
        {"id": "/subscriptions/%1$s/resourceGroups/rg-1", "subscriptionId": "%1$s"}\
        """
            .formatted(PAYMENTS));
    String inside = SUBSCRIPTION + "/resourceGroups/rg-1/providers/Microsoft.KeyVault/vaults";
    azure.arm.item(inside, "{\"id\": \"" + inside + "/kv-1\"}");
    azure.vault(PAYMENTS, "kv-not-asked-for-by-subscription");

    collect(new Scopes(List.of(), List.of(), List.of("payments/RG-1"), List.of(), List.of()));

    assertThat(sink.ids()).contains(inside + "/kv-1");
    assertThat(azure.arm.requests()).doesNotContain(VAULTS);
  }

  @Test
  void countsWhatAnOptionLeavesOut() {
    azure.graph.group(
        """
        {"id": "/subscriptions/%1$s/resourceGroups/rg-1", "subscriptionId": "%1$s"}\
        """
            .formatted(PAYMENTS));
    String vault = azure.vault(PAYMENTS, "kv-1");
    azure.subscription(LEGACY, "Legacy");

    collect(new Scopes(List.of(), List.of(), List.of(), List.of("legacy"), List.of("rg-1")));

    assertThat(sink.exclusions())
        .extracting(exclusion -> exclusion.id().value() + " " + exclusion.detail())
        .containsExactlyInAnyOrder(
            "/subscriptions/" + LEGACY + " --exclude-subscription legacy",
            vault + " --exclude-resource-group rg-1");
    assertThat(sink.ids()).containsExactly(SUBSCRIPTION);
  }

  @Test
  void collectsThousandsOfResourcesEachOnce() {
    for (int s = 0; s < 20; s++) {
      String id = "00000000-0000-4000-8000-0000000000%02d".formatted(s);
      azure.subscription(id, "Generated " + s);
      for (int r = 0; r < 50; r++) {
        String vault = azure.vault(id, "kv-" + s + "-" + r);
        azure.arm.item(vault + "/keys", "{\"id\": \"" + vault + "/keys/k\"}");
        azure.account(id, "st" + s + "x" + r, "StorageV2");
      }
    }

    collect();

    assertThat(sink.ids()).hasSize(21 + 20 * 50 * 3).doesNotHaveDuplicates();
    assertThat(sink.gaps()).isEmpty();
    assertThat(azure.graph.asked())
        .allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(50));
  }

  @Test
  @Timeout(30)
  void endsPromptlyWhenInterrupted() throws InterruptedException {
    azure.vault(PAYMENTS, "kv-1");
    CountDownLatch asked = new CountDownLatch(1);
    azure.arm.onRequest(
        path -> {
          if (path.endsWith("/keys")) {
            asked.countDown();
            sleepAsARequestWould();
          }
        });
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread scan =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    collect();
                  } catch (CancellationException e) {
                    thrown.set(e);
                  }
                });
    asked.await();

    scan.interrupt();
    scan.join();

    assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    assertThat(sink.gaps()).isEmpty();
  }

  private static void sleepAsARequestWould() {
    try {
      Thread.sleep(Duration.ofMinutes(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Test
  void letsASinkThatFailsEndTheScan() {
    azure.vault(PAYMENTS, "kv-1");
    InventorySink full =
        new InventorySink() {
          @Override
          public void family(List<Resource> parentAndChildren) {
            throw new UncheckedIOException(new IOException("no space left on device"));
          }

          @Override
          public void gap(Gap gap) {}

          @Override
          public void exclusion(Exclusion exclusion) {}
        };

    assertThatThrownBy(
            () ->
                new EstateCollection(
                        new EstateCollection.Sources(azure.arm, azure.graph),
                        new Plan(collectors, List.of(), List.of(), List.of()),
                        new Progress(),
                        4)
                    .into(full, new Place("tenant", "public"), Scopes.ALL_VISIBLE))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no space left");
  }

  @Test
  void writesAGapOnceHoweverOftenItIsMet() {
    azure.subscription(LEGACY, "Legacy");
    azure.graph.fails(failure(Gap.Reason.THROTTLED, 429, "RateLimiting"));
    for (int s = 0; s < 120; s++) {
      azure.subscription("00000000-0000-4000-8000-000000000%03d".formatted(s), "S" + s);
    }

    collect();

    assertThat(azure.graph.asked()).hasSizeGreaterThan(1);
    assertThat(sink.gaps()).extracting(Gap::id).doesNotHaveDuplicates();
    assertThat(sink.gaps()).hasSize(3);
  }

  @Test
  void tellsAListOfLocksThatFailedWithOneGapForAll() {
    String one = azure.vault(PAYMENTS, "kv-1");
    String two = azure.vault(PAYMENTS, "kv-2");
    azure.arm.fails(
        "/subscriptions/" + PAYMENTS + "/providers/Microsoft.Authorization/locks",
        FakeArm.forbidden("Microsoft.Authorization/locks/read"));

    collect();

    assertThat(sink.fact(one, "locks"))
        .isInstanceOf(Fact.Unread.class)
        .isEqualTo(sink.fact(two, "locks"));
    assertThat(sink.gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.scope()).isEqualTo(new ResourceId("/subscriptions/" + PAYMENTS));
              assertThat(gap.permission()).isEqualTo("Microsoft.Authorization/locks/read");
            });
  }

  @Test
  void countsALockOnAnotherResourceOrBelowForNone() {
    String vault = azure.vault(PAYMENTS, "kv-1");
    String locks = "/subscriptions/" + PAYMENTS + "/providers/Microsoft.Authorization/locks";
    for (String elsewhere :
        List.of(
            vault + "2", vault + "/keys/k", "/subscriptions/" + PAYMENTS + "/resourceGroups/rg")) {
      azure.arm.item(
          locks,
          """
          {"id": "%s/providers/Microsoft.Authorization/locks/l", "properties": {"level": "ReadOnly"}}\
          """
              .formatted(elsewhere));
    }

    collect();

    assertThat(sink.fact(vault, "locks")).isInstanceOf(Fact.None.class);
  }
}
