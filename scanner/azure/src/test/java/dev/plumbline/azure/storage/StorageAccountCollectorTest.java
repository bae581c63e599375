package dev.plumbline.azure.storage;

import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.fake.Values;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StorageAccountCollectorTest {

  private static final String CONTAINER =
      "microsoft.storage/storageaccounts/blobservices/containers";

  private final FakeAzure azure = new FakeAzure().subscription(PAYMENTS, "Payments");
  private final String account = azure.account(PAYMENTS, "st1", "StorageV2");

  private MemorySink collect() {
    return CollectorRun.of(azure, List.of(new StorageAccountCollector()));
  }

  private Value read(MemorySink sink, String fact) {
    return ((Fact.Read) sink.fact(account, fact)).value();
  }

  @Test
  void readsBlobServiceItsDiagnosticSettingsAndContainers() {
    String service = account + "/blobServices/default";
    azure.arm.item(
        service + "/providers/Microsoft.Insights/diagnosticSettings",
        "{\"id\": \"x\", \"properties\": {\"workspaceId\": \"\", \"logs\": []}}");
    azure.arm.item(
        service + "/containers",
        """
        {"id": "%s/containers/receipts", "properties": {"publicAccess": "None"}}\
        """
            .formatted(service));

    MemorySink sink = collect();

    assertThat(sink.fact(account, "blobService"))
        .isEqualTo(
            new Fact.Read(
                Values.json("{\"properties\": {\"deleteRetentionPolicy\": {\"enabled\": true}}}"),
                new Fact.Origin("GET " + service + "?api-version=2025-06-01", FakeArm.NOW)));
    assertThat(read(sink, "blobDiagnosticSettings").itemsOrEmpty()).hasSize(1);
    assertThat(sink.resource(service + "/containers/receipts").parent())
        .contains(new ResourceId(account));
    Value container =
        ((Fact.Read) sink.fact(service + "/containers/receipts", "container")).value();
    assertThat(container.at("properties", "publicAccess")).isEqualTo(Value.of("None"));
    assertThat(read(sink, "containerList")).isEqualTo(Value.array(List.of(container)));
  }

  @Test
  void takesAnEmptyListForNone() {
    MemorySink sink = collect();

    for (String list :
        List.of(
            "blobDiagnosticSettings",
            "fileDiagnosticSettings",
            "queueDiagnosticSettings",
            "tableDiagnosticSettings",
            "containerList",
            "shareList",
            "encryptionScopes",
            "localUsers",
            "objectReplicationPolicies")) {
      assertThat(sink.fact(account, list)).as(list).isInstanceOf(Fact.None.class);
    }
    assertThat(sink.collection(account, CONTAINER)).isInstanceOf(Fact.None.class);
  }

  @ParameterizedTest
  @CsvSource({
    "shareList, fileServices/default/shares",
    "encryptionScopes, encryptionScopes",
    "localUsers, localUsers",
    "objectReplicationPolicies, objectReplicationPolicies"
  })
  void readsAListAsOneFact(String fact, String path) {
    azure.arm.item(account + "/" + path, "{\"id\": \"" + account + "/" + path + "/one\"}");

    assertThat(read(collect(), fact).itemsOrEmpty()).hasSize(1);
  }

  @Test
  void takesAMissingLifecyclePolicyForNoneAndSaysWhereItLooked() {
    MemorySink sink = collect();

    String asked = account + "/managementPolicies/default?api-version=2025-06-01";
    assertThat(sink.fact(account, "managementPolicy"))
        .isEqualTo(new Fact.None(new Fact.Origin("GET " + asked, FakeArm.NOW)));
    assertThat(sink.gaps()).isEmpty();
  }

  @Test
  void dropsAnAccountThatWasDeletedMeanwhile() {
    azure.arm.gone(account);
    azure.arm.fails(account + "/managementPolicies/default", FakeArm.notFound());

    MemorySink sink = collect();

    assertThat(sink.exclusions())
        .singleElement()
        .satisfies(gone -> assertThat(gone.id()).isEqualTo(new ResourceId(account)))
        .extracting(Exclusion::reason)
        .isEqualTo(Exclusion.Reason.DELETED_IN_FLIGHT);
    assertThat(sink.ids()).doesNotContain(account);
    assertThat(sink.gaps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "blobService, blobServices/default, blob service, blobServices",
    "fileService, fileServices/default, file service, fileServices",
    "queueService, queueServices/default, queue service, queueServices",
    "tableService, tableServices/default, table service, tableServices",
    "managementPolicy, managementPolicies/default, lifecycle policy, managementPolicies",
    "shareList, fileServices/default/shares, file shares, fileServices/shares",
    "containerList, blobServices/default/containers, containers, blobServices/containers",
    "encryptionScopes, encryptionScopes, encryption scopes, encryptionScopes",
    "localUsers, localUsers, local users, localUsers",
    "objectReplicationPolicies, objectReplicationPolicies, object replication policies,"
        + " objectReplicationPolicies"
  })
  void saysWhatCouldNotBeReadAndWhichActionItNeeds(
      String fact, String path, String what, String type) {
    azure.arm.fails(account + "/" + path, FakeArm.forbidden(""));

    MemorySink sink = collect();

    Gap gap = sink.gapOf(sink.fact(account, fact));
    assertThat(sink.gaps()).containsExactly(gap);
    assertThat(gap.what()).isEqualTo(what + " of storage account st1");
    assertThat(gap.permission()).isEqualTo("Microsoft.Storage/storageAccounts/" + type + "/read");
    assertThat(gap.action()).startsWith("Grant Reader on subscription " + PAYMENTS);
  }

  @Test
  void saysWhichServicesDiagnosticSettingsCouldNotBeRead() {
    azure.arm.fails(
        account + "/queueServices/default/providers/Microsoft.Insights/diagnosticSettings",
        FakeArm.failure(Gap.Reason.SERVER_ERROR, 500, "InternalServerError"));

    MemorySink sink = collect();

    Gap gap = sink.gapOf(sink.fact(account, "queueDiagnosticSettings"));
    assertThat(gap.what()).isEqualTo("diagnostic settings of queue service of storage account st1");
    assertThat(sink.collection(account, "microsoft.insights/diagnosticsettings"))
        .isEqualTo(new Fact.Unread(gap.id()));
  }

  /** Two containers, of which one says that it has a policy; its id. */
  private String worm() {
    String containers = account + "/blobServices/default/containers";
    azure.arm.item(containers, "{\"id\": \"" + containers + "/plain\", \"properties\": null}");
    azure.arm.item(
        containers,
        """
        {"id": "%s/worm", "properties": {"publicAccess": "None", "hasImmutabilityPolicy": true}}\
        """
            .formatted(containers));
    return containers + "/worm";
  }

  @Test
  void putsTheImmutabilityPolicyIntoTheContainerThatSaysItHasOne() {
    String policy = worm() + "/immutabilityPolicies/default";
    azure.arm.body(policy, Values.json("{\"properties\": {\"state\": \"Locked\"}}"));

    MemorySink sink = collect();

    assertThat(read(sink, "containerList").itemsOrEmpty())
        .extracting(one -> one.at("properties"))
        .containsExactly(
            Value.Null.VALUE,
            Values.json(
                """
                {"publicAccess": "None", "hasImmutabilityPolicy": true,
                 "immutabilityPolicy": {"properties": {"state": "Locked"}}}\
                """));
    assertThat(azure.arm.requests())
        .filteredOn(path -> path.contains("immutabilityPolicies"))
        .containsExactly(policy);
  }

  @Test
  void leavesThePolicyOutThatItCouldNotRead() {
    azure.arm.fails(worm() + "/immutabilityPolicies/default", FakeArm.forbidden(""));

    MemorySink sink = collect();

    assertThat(read(sink, "containerList").itemsOrEmpty().getLast().at("properties"))
        .isEqualTo(Values.json("{\"publicAccess\": \"None\", \"hasImmutabilityPolicy\": true}"));
    assertThat(sink.gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.what())
                  .isEqualTo("immutability policy of container worm of storage account st1");
              assertThat(gap.permission()).endsWith("/containers/immutabilityPolicies/read");
            });
  }

  @Test
  void hasNoListOfContainersWhenTheListEndedEarly() {
    worm();
    azure.arm.fails(
        account + "/blobServices/default/containers",
        FakeArm.failure(Gap.Reason.TRUNCATED, 200, ""));

    MemorySink sink = collect();

    assertThat(sink.fact(account, "containerList"))
        .isEqualTo(sink.collection(account, CONTAINER))
        .isInstanceOf(Fact.Unread.class);
    assertThat(sink.ids()).contains(account + "/blobServices/default/containers/plain");
    assertThat(azure.arm.requests()).noneMatch(path -> path.contains("immutabilityPolicies"));
  }

  @Test
  void asksForNoKeyAndNoSignature() {
    collect();

    assertThat(azure.arm.requests())
        .noneMatch(path -> path.toLowerCase(Locale.ROOT).matches(".*(listkeys|sas).*"));
  }
}
