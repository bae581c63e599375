package dev.plumbline.demo;

import java.util.Locale;

/** Lays out many like resources, for measurements. */
final class GeneratedEstate {

  private static final String ROOT = "contoso";
  private static final String GROUP = "rg-generated";

  private GeneratedEstate() {}

  static void lay(Ground ground, int subscriptions, int resourcesPerSubscription) {
    World.Group root = ground.group(ROOT, "Contoso", "");
    ground.assign(Access.Role.READER, root.id());
    ground.assign(Access.Role.KEY_VAULT_READER, root.id());
    for (int s = 0; s < subscriptions; s++) {
      String id = String.format(Locale.ROOT, "%08x-0000-4000-8000-000000000000", s + 1);
      Plot plot = ground.subscription(id, "Generated " + (s + 1), ROOT);
      plot.resourceGroup(GROUP, "");
      ContosoLogging.locked(plot);
      for (int r = 0; r < resourcesPerSubscription; r++) {
        lay(plot, s, r);
      }
    }
  }

  private static void lay(Plot plot, int subscription, int number) {
    String suffix = String.format(Locale.ROOT, "%04d%06d", subscription, number);
    boolean unsound = number % 10 == 9;
    if (number % 2 == 0) {
      String vault = plot.vault(plot.names().vault(GROUP, "kv-" + suffix));
      plot.key(vault, "signing");
      plot.key(vault, "wrapping");
      plot.secret(vault, "password");
      plot.secret(vault, "token");
      return;
    }
    String account = plot.account(plot.names().account(GROUP, "st" + suffix));
    plot.container(account, "files");
    plot.container(account, "backups");
    if (unsound) {
      Json shared = Json.bool(true);
      plot.ground().change(account, body -> body.with("properties.allowSharedKeyAccess", shared));
    }
  }
}
