package dev.plumbline.azure.keyvault;

import static dev.plumbline.azure.fake.FakeAzure.PAYMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.fake.CollectorRun;
import dev.plumbline.azure.fake.FakeArm;
import dev.plumbline.azure.fake.FakeAzure;
import dev.plumbline.azure.fake.MemorySink;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManagedHsmCollectorTest {

  private static final String HSMS = "Microsoft.KeyVault/managedHSMs";
  private static final String SETTINGS = "/providers/Microsoft.Insights/diagnosticSettings";

  private final FakeAzure azure = new FakeAzure().subscription(PAYMENTS, "Payments");

  private String hsm() {
    return azure.listed(
        PAYMENTS, HSMS, "hsm-1", "\"properties\": {\"enablePurgeProtection\": true}");
  }

  private MemorySink collect() {
    return CollectorRun.of(azure, List.of(new ManagedHsmCollector()));
  }

  @Test
  void readsBodyAndDiagnosticSettingsWithOneRequestForEach() {
    String hsm = hsm();
    azure.arm.item(hsm + SETTINGS, "{\"id\": \"" + hsm + SETTINGS + "/audit\"}");

    MemorySink sink = collect();

    assertThat(sink.fact(hsm, "hsm")).isInstanceOf(Fact.Read.class);
    assertThat(sink.fact(hsm, "diagnosticSettings")).isInstanceOf(Fact.Read.class);
    assertThat(sink.resource(hsm).facts()).containsOnlyKeys("hsm", "diagnosticSettings");
    assertThat(sink.ids()).contains(hsm + SETTINGS + "/audit");
    assertThat(azure.arm.requests())
        .filteredOn(path -> path.contains("/providers/"))
        .containsExactly("/subscriptions/" + PAYMENTS + "/providers/" + HSMS, hsm + SETTINGS);
  }

  @Test
  void saysWhatOfAnHsmCouldNotBeRead() {
    String hsm = hsm();
    azure.arm.fails(
        hsm + SETTINGS, FakeArm.forbidden("Microsoft.Insights/diagnosticSettings/read"));

    MemorySink sink = collect();

    Gap gap = sink.gapOf(sink.fact(hsm, "diagnosticSettings"));
    assertThat(gap.what()).isEqualTo("diagnostic settings of managed HSM hsm-1");
    assertThat(gap.permission()).isEqualTo("Microsoft.Insights/diagnosticSettings/read");
    assertThat(sink.fact(hsm, "hsm")).isInstanceOf(Fact.Read.class);
  }

  @Test
  void saysThatTheListOfHsmsCouldNotBeRead() {
    azure.arm.fails(
        "/subscriptions/" + PAYMENTS + "/providers/" + HSMS,
        FakeArm.forbidden("Microsoft.KeyVault/managedHSMs/read"));

    MemorySink sink = collect();

    Gap gap =
        sink.gapOf(sink.collection("/subscriptions/" + PAYMENTS, "microsoft.keyvault/managedhsms"));
    assertThat(gap.what()).isEqualTo("managed HSMs of subscription Payments (" + PAYMENTS + ")");
    assertThat(gap.permission()).isEqualTo("Microsoft.KeyVault/managedHSMs/read");
  }
}
