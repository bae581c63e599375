package dev.plumbline.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Placement;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

  private static final String GROUP = "/subscriptions/s-1/resourceGroups/rg-1/providers/";

  @Test
  void namesAChildByItsHolders() {
    assertThat(name(GROUP + "Microsoft.KeyVault/vaults/kv-1/keys/signing"))
        .isEqualTo("kv-1/signing");
  }

  @Test
  void leavesOutAServicesOnlyInstance() {
    assertThat(
            name(
                GROUP + "Microsoft.Storage/storageAccounts/st1/blobServices/default/containers/c1"))
        .isEqualTo("st1/c1");
  }

  @Test
  void namesAnExtensionByWhatItExtends() {
    assertThat(
            name(
                GROUP
                    + "Microsoft.Storage/storageAccounts/st1/providers/Microsoft.EventGrid/eventSubscriptions/es1"))
        .isEqualTo("st1/es1");
  }

  @Test
  void namesASubscriptionByItsId() {
    assertThat(name("/subscriptions/s-1")).isEqualTo("s-1");
  }

  @Test
  void leavesAnAddressInAFileAsItIs() {
    assertThat(name("module.net.azurerm_key_vault.this"))
        .isEqualTo("module.net.azurerm_key_vault.this");
  }

  @Test
  void saysGroupAndSubscriptionOrFileAndLine() {
    assertThat(Place.where(subject(new Source.Azure("2025-05-01")))).isEqualTo("rg-1 · Payments");
    assertThat(
            Place.where(
                subject(
                    new Source.Template(
                        "2025-05-01",
                        "bicep",
                        Location.point("infra/kv.bicep", 12, 1),
                        List.of()))))
        .isEqualTo("infra/kv.bicep:12:1");
  }

  private static String name(String id) {
    return Place.name(new ResourceId(id));
  }

  private static Finding.Subject subject(Source source) {
    return new Finding.Subject(
        new ResourceId(GROUP + "Microsoft.KeyVault/vaults/kv-1"),
        new ResourceType("microsoft.keyvault/vaults"),
        source,
        new Placement("t", "public", List.of(), "s-1", "Payments", "Enabled", "rg-1", ""));
  }
}
