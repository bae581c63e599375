package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.Collector;
import dev.plumbline.azure.collect.DiagnosticSettings;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Kind;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A managed HSM: its body and its diagnostic settings. Its keys are not read, because no rule is
 * about them.
 */
public final class ManagedHsmCollector implements Collector {

  private static final Kind KIND =
      new Kind(
          "Microsoft.KeyVault/managedHSMs",
          VaultCollector.API_VERSION,
          "managed HSM",
          "hsm",
          Set.of("diagnosticSettings"),
          List.of(DiagnosticSettings.TYPE));

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public List<Need> needs() {
    return List.of(
        KIND.need(),
        DiagnosticSettings.need(KIND.type(), "diagnosticSettings"),
        DiagnosticSettings.need());
  }

  @Override
  public List<Resource> collect(Found hsm, Reading reading) {
    Fact diagnosticSettings = reading.array(DiagnosticSettings.of(hsm.id(), hsm.shown()));
    DiagnosticSettings.Below settings =
        DiagnosticSettings.below(hsm.id(), hsm.placement(), List.of(diagnosticSettings), reading);
    Resource resource =
        hsm.resource(
            Map.of("diagnosticSettings", diagnosticSettings),
            Map.of(DiagnosticSettings.TYPE, settings.listing()));
    return Stream.concat(Stream.of(resource), settings.resources().stream()).toList();
  }
}
