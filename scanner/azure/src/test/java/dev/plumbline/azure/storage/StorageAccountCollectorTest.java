package dev.plumbline.azure.storage;

import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.azure.fake.Values;
import dev.plumbline.model.Fact;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StorageAccountCollectorTest {

  private static final String CONTAINER =
      "microsoft.storage/storageaccounts/blobservices/containers";

  private final FakeAzure azure = new FakeAzure().subscription(PAYMENTS, "Payments");

  private MemorySink collect() {
    return CollectorRun.of(azure, List.of(new StorageAccountCollector()));
  }

  @Test
  void readsBlobServiceItsDiagnosticSettingsAndContainers() {
    String account = azure.account(PAYMENTS, "st1", "StorageV2");
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
    assertThat(sink.fact(account, "blobDiagnosticSettings"))
        .isInstanceOfSatisfying(
            Fact.Read.class, read -> assertThat(read.value().itemsOrEmpty()).hasSize(1));
    assertThat(sink.resource(service + "/containers/receipts").parent())
        .contains(new ResourceId(account));
    assertThat(sink.fact(service + "/containers/receipts", "container"))
        .isInstanceOfSatisfying(
            Fact.Read.class,
            read ->
                assertThat(read.value().at("properties", "publicAccess"))
                    .isEqualTo(Value.of("None")));
  }

  @Test
  void takesAnEmptyListOfDiagnosticSettingsForNone() {
    String account = azure.account(PAYMENTS, "st1", "StorageV2");

    assertThat(collect().fact(account, "blobDiagnosticSettings")).isInstanceOf(Fact.None.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FileStorage", "filestorage"})
  void asksFileStorageForNoBlobService(String kind) {
    String account = azure.accountWithoutBlobs(PAYMENTS, "st1", kind);

    MemorySink sink = collect();

    assertThat(sink.fact(account, "blobService")).isInstanceOf(Fact.None.class);
    assertThat(sink.fact(account, "blobDiagnosticSettings")).isInstanceOf(Fact.None.class);
    assertThat(sink.collection(account, CONTAINER)).isInstanceOf(Fact.None.class);
    assertThat(azure.arm.requests()).noneMatch(path -> path.contains("blobServices"));
  }

  @Test
  void asksAnAccountWhoseKindIsNotKnown() {
    String account = azure.known(PAYMENTS, "Microsoft.Storage/storageAccounts", "st1");
    azure.arm.fails(account, FakeArm.forbidden("Microsoft.Storage/storageAccounts/read"));

    MemorySink sink = collect();

    assertThat(sink.fact(account, "account")).isInstanceOf(Fact.Unread.class);
    assertThat(azure.arm.requests()).contains(account + "/blobServices/default/containers");
  }
}
