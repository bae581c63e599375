package dev.plumbline.cli;

import dev.plumbline.azure.Permissions;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.evaluate.PolicyPack;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code permissions}: what a scan of Azure needs to be allowed, and why. */
@Command(
    name = "permissions",
    description = "Shows the Azure actions that a scan needs, or a role definition of just these.")
final class PermissionsCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--custom-role",
      description = "Print a custom role definition as JSON, for az role definition create.")
  private boolean customRole;

  @Option(
      names = "--scope",
      paramLabel = "ID",
      description =
          "Where the custom role can be assigned: the id of a management group, subscription or"
              + " resource group; may be repeated.")
  private List<String> scopes = List.of();

  @Option(
      names = "--with-key-vault-data-plane",
      description = "With the actions that a scan with this option needs.")
  private boolean withKeyVaultDataPlane;

  PermissionsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws UserException {
    List<Need> usual = Permissions.needs();
    List<Need> more = Permissions.withKeyVaultDataPlane();
    if (customRole) {
      shell.out().print(CustomRole.of(withKeyVaultDataPlane ? more : usual, scopes));
    } else if (withKeyVaultDataPlane || !scopes.isEmpty()) {
      throw UserException.usage(
          "--scope and --with-key-vault-data-plane are about the custom role: add --custom-role.");
    } else {
      shell.out().print(new PermissionsPage(PolicyPack.bundled().cards()).page(usual, more));
    }
    return ExitCode.CLEAN.number();
  }
}
