package dev.plumbline.demo;

import static dev.plumbline.demo.ArmRoutes.get;

import java.util.List;
import java.util.stream.Stream;

/** Vaults, their keys and secrets, and managed HSMs, as Azure Resource Manager serves them. */
final class KeyVaultRoutes {

  private static final List<String> VERSIONS = List.of("2026-02-01", "2025-05-01", "2023-07-01");
  private static final Pages.Spelling SPELLING = Pages.Spelling.PORT_AND_NULL;

  private static final String PROVIDER = "/providers/Microsoft.KeyVault/";
  private static final String SUBSCRIPTION = "/subscriptions/{subscription}" + PROVIDER;
  private static final String GROUP = ArmRoutes.GROUP + PROVIDER;
  private static final String ACTION = "Microsoft.KeyVault/";

  /** What a list of keys leaves out and a GET of one key tells. */
  private static final List<String> OF_ONE_KEY =
      List.of("kty", "keyOps", "keySize", "curveName", "keyUriWithVersion", "rotationPolicy");

  private KeyVaultRoutes() {}

  static List<Route> all() {
    return Stream.of(
            resources("vaults", "keyvault/vaults/"),
            inVaults(),
            resources("managedHSMs", "keyvault/managed-hsms/"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> resources(String type, String page) {
    String action = ACTION + type + "/read";
    return List.of(
        get(
            SUBSCRIPTION + type,
            VERSIONS,
            page + "list-by-subscription",
            action,
            call -> ArmRoutes.list(call, SPELLING)),
        get(
            GROUP + type,
            VERSIONS,
            page + "list-by-resource-group",
            action,
            call -> ArmRoutes.list(call, SPELLING)),
        get(GROUP + type + "/{name}", VERSIONS, page + "get", action, ArmRoutes::get));
  }

  private static List<Route> inVaults() {
    String vault = GROUP + "vaults/{vault}/";
    return List.of(
        get(
            vault + "keys",
            VERSIONS,
            "keyvault/keys/list",
            ACTION + "vaults/keys/read",
            call -> ArmRoutes.list(call, SPELLING, KeyVaultRoutes::listed)),
        get(
            vault + "keys/{key}",
            VERSIONS,
            "keyvault/keys/get",
            ACTION + "vaults/keys/read",
            ArmRoutes::get),
        get(
            vault + "secrets",
            VERSIONS,
            "keyvault/secrets/list",
            ACTION + "vaults/secrets/read",
            call -> ArmRoutes.list(call, SPELLING)));
  }

  private static Json.Obj listed(Json.Obj key) {
    Json.Obj shown = key;
    for (String member : OF_ONE_KEY) {
      shown = shown.without("properties." + member);
    }
    return shown;
  }
}
