package dev.plumbline.template.assemble;

import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import java.util.List;
import java.util.SortedMap;

/** The facts of a vault or managed HSM, to which other declarations add. */
final class VaultFacts {

  private static final String SETTINGS = "diagnosticSettings";

  private VaultFacts() {}

  static List<String> names(Kind kind) {
    return kind.equals(Kind.VAULT)
        ? List.of(kind.fact(), SETTINGS, Facts.LOCKS)
        : List.of(kind.fact(), SETTINGS);
  }

  static void put(Node vault, Kind kind, Neighbours neighbours, Facts facts) {
    Value body = Facts.value(vault);
    SortedMap<String, Written> places = Facts.places(vault, "");
    if (kind.equals(Kind.VAULT)) {
      Additions policies =
          new Additions(neighbours.below(vault, "microsoft.keyvault/vaults/accesspolicies"));
      if (!policies.areNone()) {
        policies.places(places, Additions.policies(body).itemsOrEmpty().size());
        body = policies.to(body);
      }
      facts.locks();
    }
    Endpoints endpoints = Endpoints.of(vault, neighbours);
    endpoints.places(places, body);
    facts.body(kind.fact(), vault, endpoints.to(body), places);
    facts.listOr(SETTINGS, neighbours.settings(vault), Facts.NO_SETTING);
  }
}
