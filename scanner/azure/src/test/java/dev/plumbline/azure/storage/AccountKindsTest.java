package dev.plumbline.azure.storage;

import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kinds of account are asked for what, and how many requests that takes. */
final class AccountKindsTest {

  private final FakeAzure azure = new FakeAzure().subscription(PAYMENTS, "Payments");

  private MemorySink collect() {
    return CollectorRun.of(azure, List.of(new StorageAccountCollector()));
  }

  /** The last columns: what the account lacks, and requests for one account. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "StorageV2, Standard_ZRS, , '', 14",
    "storagev2, Standard_LRS, , '', 14",
    "StorageV2, Standard_ZRS, false, '', 14",
    "StorageV2, Standard_ZRS, true, replication, 13",
    "StorageV2, Premium_LRS, , file queue table lifecycle replication users, 4",
    "Storage, Standard_GRS, , lifecycle replication, 12",
    "Storage, Premium_LRS, , file queue table lifecycle replication users, 4",
    "BlobStorage, Standard_LRS, , file queue table replication, 6",
    "BlockBlobStorage, Premium_ZRS, , file queue table, 7",
    "BlockBlobStorage, Premium_ZRS, true, file queue table replication, 6",
    "FileStorage, Premium_ZRS, , blob queue table lifecycle replication, 4",
    "filestorage, PremiumV2_LRS, , blob queue table lifecycle replication, 4",
    "StorageV9, Standard_ZRS, , '', 14",
    "'', '', , '', 14",
  })
  void asksAKindForWhatItCanHave(
      String kind, String sku, String namespace, String lacks, int requests) {
    String account =
        azure.accountWith(
            PAYMENTS,
            "st1",
            """
            "kind": "%s", "sku": {"name": "%s"}, "properties": {"isHnsEnabled": %s}\
            """
                .formatted(kind, sku, namespace));

    MemorySink sink = collect();

    assertThat(lacking(sink, account)).isEqualTo(lacks);
    assertThat(below(account)).hasSize(requests).doesNotHaveDuplicates();
    assertThat(sink.gaps()).isEmpty();
  }

  /** What of an account is none because it was not asked for. */
  private String lacking(MemorySink sink, String account) {
    List<String> lacking = new ArrayList<>();
    for (String service : List.of("blob", "file", "queue", "table")) {
      if (sink.fact(account, service + "Service") instanceof Fact.None none) {
        lacking.add(service);
        assertThat(sink.fact(account, service + "DiagnosticSettings")).isEqualTo(none);
      }
    }
    lack(
        sink.fact(account, "managementPolicy"), "managementPolicies/default", "lifecycle", lacking);
    lack(
        sink.fact(account, "objectReplicationPolicies"),
        "objectReplicationPolicies",
        "replication",
        lacking);
    lack(sink.fact(account, "localUsers"), "localUsers", "users", lacking);
    return String.join(" ", lacking);
  }

  private void lack(Fact fact, String path, String word, List<String> lacking) {
    assertThat(fact).isInstanceOf(Fact.None.class);
    if (azure.arm.requests().stream().noneMatch(asked -> asked.endsWith("/" + path))) {
      lacking.add(word);
    }
  }

  private List<String> below(String account) {
    return azure.arm.requests().stream().filter(path -> path.startsWith(account + "/")).toList();
  }

  @Test
  void takesTheProvidersWordForWhatAnOddKindLacks() {
    String account = azure.accountWith(PAYMENTS, "st1", "\"kind\": \"StorageV9\"");
    Gap.Reason reason = Gap.Reason.UNEXPECTED;
    for (String path :
        List.of(
            "blobServices/default",
            "queueServices/default",
            "managementPolicies/default",
            "encryptionScopes",
            "localUsers")) {
      azure.arm.fails(
          account + "/" + path, FakeArm.failure(reason, 400, "FeatureNotSupportedForAccount"));
    }

    MemorySink sink = collect();

    for (String none :
        List.of(
            "blobService",
            "blobDiagnosticSettings",
            "containerList",
            "queueService",
            "queueDiagnosticSettings",
            "managementPolicy",
            "encryptionScopes",
            "localUsers")) {
      assertThat(sink.fact(account, none)).as(none).isInstanceOf(Fact.None.class);
    }
    assertThat(sink.fact(account, "fileService")).isInstanceOf(Fact.Read.class);
    assertThat(sink.gaps()).isEmpty();
    assertThat(below(account)).noneMatch(path -> path.endsWith("/containers"));
  }

  @Test
  void asksAnAccountWhoseKindIsNotKnown() {
    String account = azure.known(PAYMENTS, "Microsoft.Storage/storageAccounts", "st1");
    azure.arm.fails(account, FakeArm.forbidden("Microsoft.Storage/storageAccounts/read"));

    MemorySink sink = collect();

    assertThat(sink.fact(account, "account")).isInstanceOf(Fact.Unread.class);
    assertThat(below(account)).hasSize(14);
  }
}
