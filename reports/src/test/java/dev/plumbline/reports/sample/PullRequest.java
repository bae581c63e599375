package dev.plumbline.reports.sample;

import dev.plumbline.files.FindingsHeader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.Pack;
import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.Digests;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Written;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The findings of one pull request: one of everything that a format has to show. */
public final class PullRequest {

  private static final ResourceType ACCOUNT = new ResourceType("microsoft.storage/storageaccounts");
  private static final String FIX =
      """
      --- a/app/main.json
      +++ b/app/main.json
      @@ -41,3 +41,3 @@
               "minimumTlsVersion": "TLS1_2",
      -        "allowSharedKeyAccess": "[parameters('allowSharedKey')]",
      +        "allowSharedKeyAccess": false,
               "supportsHttpsTrafficOnly": true
      """;

  private PullRequest() {}

  /** Writes the sample. */
  public static Path write(Path file) throws IOException {
    return write(file, everything());
  }

  /** Writes a file of these records in the sample's scan, with the cards of all rules. */
  public static Path write(Path file, List<FindingsRecord> records) throws IOException {
    Scan scan =
        new Scan(
            "0193532b-6c10-7d6e-9a50-3b6f1c0e5a11",
            "plumbline/0.1.0",
            List.of("infra"),
            Scan.Identity.NONE,
            Instant.parse("2026-11-22T09:30:00Z"),
            new TreeMap<>(Map.of(Summary.AGAINST, "origin/main")));
    Pack pack = new Pack("plumbline", "0.1.0", Digests.sha256("pack"));
    try (FindingsWriter out =
        FindingsWriter.create(file, new FindingsHeader(scan, pack, Digests.sha256("inventory")))) {
      SampleRule.ALL.forEach(rule -> out.rule(rule.card()));
      records.forEach(out::record);
      out.finish();
    }
    return file;
  }

  private static List<FindingsRecord> everything() {
    Location declaration = new Location("app/main.json", 30, 5, 58, 6);
    Location property = new Location("app/main.json", 42, 9, 42, 65);
    Gap broken =
        Gap.of(
            Gap.Reason.MALFORMED,
            new ResourceId("legacy/queue.json"),
            "template legacy/queue.json",
            "line 3, column 7: a comma or a brace is missing",
            "Mend the file, or leave it out with exclude.",
            "");
    Gap accepted =
        Gap.of(
            Gap.Reason.REFUSED,
            new ResourceId("vendor/huge.json"),
            "template vendor/huge.json",
            "larger than 4 MB",
            "Leave it out with exclude.",
            "");
    return List.of(
        new FindingsRecord.OfGap(broken),
        new FindingsRecord.OfGap(accepted),
        new FindingsRecord.OfExclusion(
            new Exclusion(
                new ResourceId("app/main.json#stdebug"),
                ACCOUNT,
                Exclusion.Reason.CONDITION_FALSE,
                "[parameters('debug')] is false")),
        Sample.of("storage-shared-key-disabled", "app/main.json#data/stpay", property)
            .declared(declaration, new Location("app/main.json", 88, 5, 120, 6))
            .via(
                new Written.Via(
                    Written.Kind.PARAMETER,
                    "allowSharedKey",
                    new Location("app/main.json", 12, 5, 15, 6)),
                new Written.Via(
                    Written.Kind.ARGUMENT,
                    "allowSharedKey",
                    new Location("app/prod.parameters.json", 7, 7, 9, 8)))
            .fix(FIX)
            .fails(),
        Sample.of("storage-https-only", "app/main.json#data/stpay", declaration)
            .declared(declaration)
            .fails(),
        Sample.of(
                "storage-container-private",
                "odd/näme, 100%: a.json#uploads [x](y) | @team `c` <b>",
                new Location("odd/näme, 100%: a.json", 9, 11, 9, 36))
            .fails(),
        Sample.of(
                "storage-minimum-tls",
                "app/old.json#stold",
                new Location("app/old.json", 20, 9, 20, 40))
            .fails(Standing.OPEN.knownFrom(Standing.Known.MERGE_BASE)),
        Sample.of(
                "keyvault-purge-protection",
                "app/main.json#kvpay",
                new Location("app/main.json", 61, 5, 80, 6))
            .fails(Standing.OPEN.exemptBy("EX-2026-7")),
        Sample.of(
                "storage-blob-soft-delete",
                "app/main.json#data/stpay",
                new Location("app/main.json", 131, 9, 131, 20))
            .fails(
                Standing.OPEN.ignoredBy(
                    new Standing.Ignore(
                        "scratch data, rebuilt every night",
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        new Location("app/main.json", 130, 9, 130, 90),
                        true))),
        Sample.of(
                "keyvault-firewall-default-deny",
                "app/main.json#kvpay",
                new Location("app/main.json", 70, 9, 70, 44))
            .unknown(new UnknownReason.OfUnresolved("[parameters('networkAcls')]")),
        Sample.of(
                "keyvault-rbac-authorization",
                "app/main.json#kvpay",
                new Location("app/main.json", 64, 9, 64, 40))
            .passes(),
        new FindingsRecord.OfResolved(
            new Resolved(
                new RuleName("storage-https-only"),
                Severity.HIGH,
                new ResourceId("app/old.json#stgone"),
                "v1:" + Digests.sha256("resolved"),
                Standing.Known.MERGE_BASE)),
        new FindingsRecord.OfNotice(
            new Notice(
                Notice.Kind.CONFIGURATION_CHANGED,
                Optional.of(Location.point("plumbline.yaml", 1, 1)),
                "This change alters plumbline.yaml; the merge base's was used.")),
        new FindingsRecord.OfNotice(
            new Notice(
                Notice.Kind.IGNORE_ADDED,
                Optional.of(new Location("app/main.json", 130, 9, 130, 90)),
                "This change adds an ignore of storage-blob-soft-delete, and it is obeyed.")),
        new FindingsRecord.OfExemption(
            exemption("EX-2026-7", LocalDate.of(2027, 3, 31)), EntryStatus.ACTIVE, 1),
        new FindingsRecord.OfExemption(
            exemption("EX-2025-1", LocalDate.of(2026, 1, 31)), EntryStatus.EXPIRED, 0),
        new FindingsRecord.OfAcceptedGap(
            new AcceptedGap(
                "vendor/**", "generated by the vendor's tool", LocalDate.of(2027, 1, 31)),
            EntryStatus.ACTIVE,
            1),
        new FindingsRecord.OfReconciliation(
            new Reconciliation(
                new ResourceType("microsoft.keyvault/vaults"), 2, 0, 1, 0, 0, 1, 0, 0, 0)),
        new FindingsRecord.OfReconciliation(
            new Reconciliation(ACCOUNT, 3, 2, 0, 0, 0, 0, 1, 0, 0)));
  }

  private static Exemption exemption(String id, LocalDate expires) {
    return new Exemption(
        id,
        List.of(new RuleName("keyvault-purge-protection")),
        new Exemption.Selector(List.of(), List.of("app/**"), new TreeMap<>()),
        Exemption.Category.MITIGATED,
        "The vault is emptied and rebuilt by every test run.",
        "payments team",
        "security office",
        "SEC-118",
        LocalDate.of(2025, 10, 1),
        expires);
  }
}
