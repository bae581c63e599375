package dev.plumbline.azure;

import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.keyvault.ControlPlaneLists;
import dev.plumbline.azure.keyvault.DataPlaneLists;
import dev.plumbline.azure.roles.OwnRoles;
import java.util.List;
import java.util.stream.Stream;

/** What a scan of a live Azure needs to be allowed, as its collectors declare it. */
public final class Permissions {

  private Permissions() {}

  /** Without any option. */
  public static List<Need> needs() {
    return plan().filter(need -> need.role().option().isEmpty()).toList();
  }

  /** With {@code --with-key-vault-data-plane}: keys and secrets are listed at the vaults then. */
  public static List<Need> withKeyVaultDataPlane() {
    List<Need> replaced = new ControlPlaneLists().needs();
    return Stream.concat(
            plan().filter(need -> !replaced.contains(need)), DataPlaneLists.declared().stream())
        .toList();
  }

  private static Stream<Need> plan() {
    return Stream.concat(
        Collectors.all(new ControlPlaneLists()).needs().stream(), OwnRoles.NEEDS.stream());
  }
}
