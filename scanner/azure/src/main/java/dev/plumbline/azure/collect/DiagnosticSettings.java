package dev.plumbline.azure.collect;

import dev.plumbline.model.ResourceId;

/** Diagnostic settings, which any resource may have and only Azure Monitor lists. */
public final class DiagnosticSettings {

  private static final String API_VERSION = "2021-05-01-preview";

  private DiagnosticSettings() {}

  /**
   * The settings on a resource.
   *
   * @param shown the resource in words
   */
  public static Ask of(ResourceId resource, String shown) {
    return new Ask(
        resource.value() + "/providers/Microsoft.Insights/diagnosticSettings",
        API_VERSION,
        "diagnostic settings of " + shown,
        "Microsoft.Insights/diagnosticSettings/read");
  }
}
