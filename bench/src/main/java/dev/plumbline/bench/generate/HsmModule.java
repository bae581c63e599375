package dev.plumbline.bench.generate;

import dev.plumbline.bench.generate.Expected.State;
import java.util.List;

/** A managed HSM with its diagnostic settings. */
final class HsmModule {

  private static final String TYPE = "Microsoft.KeyVault/managedHSMs";

  private HsmModule() {}

  static void write(Draft draft, Oracle oracle, Name name) {
    Extensions extensions = new Extensions(draft, oracle);
    extensions.telemetry();
    Body body = Body.of(draft, Property.HSM);
    body.byCatalogue(List.of("keyvault-hsm-purge-protection"));
    draft.resource(
        "hsm",
        Json.object(
            "type",
            TYPE,
            "apiVersion",
            "2024-11-01",
            "name",
            name.spelled().json(),
            "location",
            "[parameters('location')]",
            "sku",
            Json.object("family", "B", "name", "Standard_B1"),
            "properties",
            Merged.sometimes(draft.dice, body.json.withObject("/properties"))));
    Diagnostics.module(
        draft,
        oracle,
        body,
        new Diagnostics.Holder(
            "hsm", TYPE + "/{0}", name, "diagnosticSettings", "keyvault-hsm-audit-logging"));
    oracle.judged("hsm", TYPE, name.known(), State.CREATED, body.judged, body.mayBeUnknown);
    Outputs.of(draft, name, "hsm", TYPE);
  }
}
