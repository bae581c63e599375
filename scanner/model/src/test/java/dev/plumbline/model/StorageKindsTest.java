package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StorageKindsTest {

  @ParameterizedTest
  @CsvSource({
    "StorageV2, Standard_ZRS, ''",
    "storage, Standard_LRS, LIFECYCLE OBJECT_REPLICATION",
    "storagev2, PREMIUM_LRS, FILES QUEUES TABLES LIFECYCLE OBJECT_REPLICATION LOCAL_USERS",
    "BlobStorage, Standard_LRS, FILES QUEUES TABLES OBJECT_REPLICATION",
    "BlockBlobStorage, Premium_LRS, FILES QUEUES TABLES",
    "FileStorage, StandardV2_LRS, BLOBS QUEUES TABLES LIFECYCLE OBJECT_REPLICATION",
    "'', Premium_LRS, ''"
  })
  void anAccountLacksWhatItsKindLacks(String kind, String sku, String lacked) {
    Value account =
        Value.object("kind", Value.of(kind), "sku", Value.object("name", Value.of(sku)));
    assertThat(
            StorageKinds.lackedBy(account).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(lacked);
  }

  @Test
  void anAccountOfUnknownKindLacksNothingForCertain() {
    assertThat(
            StorageKinds.lackedBy(
                Value.object("kind", new Value.Unresolved("[parameters('kind')]", ""))))
        .isEmpty();
  }
}
