package dev.plumbline.bench.generate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The verdicts that the rule catalogue wants unknown in templates (a U in its column
 * <em>absent</em> that holds for them), and the words of the reason that each must then have. This
 * is the only list of them: any other unknown verdict counts against the bound.
 */
final class Catalogue {

  private static final String MARK = "catalogue: ";
  private static final String SETTING = "this deployment holds no diagnostic setting for it";

  private static final Map<String, String> ROWS =
      Map.ofEntries(
          // "Templates: U unless the deployment holds a setting for the vault", and the same below.
          Map.entry("keyvault-audit-logging", SETTING),
          Map.entry("keyvault-hsm-audit-logging", SETTING),
          Map.entry("storage-blob-logging", SETTING),
          Map.entry("storage-file-logging", SETTING),
          Map.entry("storage-queue-logging", SETTING),
          Map.entry("storage-table-logging", SETTING),
          // "Templates: U (sources disagree on the create-time default)"
          Map.entry("keyvault-hsm-purge-protection", "disagree"),
          // "U in templates or when absent"
          Map.entry("storage-key-rotated", "does not report when this key was made"),
          // "U when the vault is not in the inventory"
          Map.entry("storage-customer-managed-key-recoverable", "vaultUri"),
          // Which account receives the activity log is a collection of the subscription: "U unless
          // the deployment is at that scope and holds it".
          Map.entry("activity-log-account-private", "no diagnostic setting of this deployment"),
          // "Destination is in a scanned subscription and does not exist there": a scan of
          // templates
          // knows the subscription's resources as far as the deployment declares them.
          Map.entry(Diagnostics.DESTINATION, "no resource of this deployment is"),
          Map.entry("activity-log-export", SETTING),
          Map.entry("activity-log-alerts", "this deployment holds none"),
          Map.entry("keyvault-defender-plan", "this deployment does not hold the plan"),
          Map.entry("storage-defender-plan", "this deployment does not hold the plan"));

  /** On any account: nobody knows its keys' age, or who sends logs to it. */
  static final List<String> ACCOUNT =
      List.of("storage-key-rotated", "activity-log-account-private");

  private Catalogue() {}

  /** The cause of an unknown verdict of a rule that has a row. */
  static String row(String rule) {
    return Optional.ofNullable(ROWS.get(rule))
        .map(words -> MARK + words)
        .orElseThrow(() -> new IllegalArgumentException("The catalogue has no U for " + rule));
  }

  /** Whether one of the expected causes is a row, and the reason given is that row's. */
  static boolean explains(Set<String> causes, String reason) {
    return causes.stream()
        .filter(cause -> cause.startsWith(MARK))
        .anyMatch(cause -> reason.contains(cause.substring(MARK.length())));
  }
}
