package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StorageServiceTest {

  @ParameterizedTest
  @CsvSource({
    "StorageV2, Standard_ZRS, BLOB FILE QUEUE TABLE",
    "Storage, Standard_LRS, BLOB FILE QUEUE TABLE",
    "storagev2, PREMIUM_LRS, BLOB",
    "Storage, Premium_LRS, BLOB",
    "BlobStorage, Standard_LRS, BLOB",
    "BlockBlobStorage, Premium_LRS, BLOB",
    "FileStorage, Premium_LRS, FILE",
    "FileStorage, StandardV2_LRS, FILE",
    "'', Premium_LRS, BLOB FILE QUEUE TABLE",
    "StorageV2, '', BLOB FILE QUEUE TABLE"
  })
  void anAccountHasTheServicesOfItsKind(String kind, String sku, String services) {
    assertThat(
            Arrays.stream(StorageService.values())
                .filter(service -> !service.isLackedBy(kind, sku))
                .map(Enum::name)
                .collect(Collectors.joining(" ")))
        .isEqualTo(services);
  }

  @ParameterizedTest
  @CsvSource({"BLOB, blobServices, blobService, blobDiagnosticSettings"})
  void aServiceNamesItsFacts(StorageService service, String segment, String fact, String settings) {
    assertThat(service.segment()).isEqualTo(segment);
    assertThat(service.fact()).isEqualTo(fact);
    assertThat(service.settingsFact()).isEqualTo(settings);
    assertThat(service.type())
        .isEqualTo(new ResourceType("microsoft.storage/storageaccounts/blobservices"));
  }
}
