package dev.plumbline.files;

import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Evidence;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Source;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One of every noun, in every variant that has a wire form of its own. */
final class Samples {

  static final Instant AT = Instant.parse("2026-11-22T08:30:00Z");
  static final Fact.Origin ORIGIN =
      new Fact.Origin("GET /subscriptions/s/x?api-version=2025-06-01", AT);
  static final Placement PLACEMENT =
      new Placement("t-1", "public", List.of("root", "prod"), "s-1", "Prod", "Enabled", "rg", "");
  static final ResourceId VAULT =
      new ResourceId(
          "/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-1");
  static final ResourceType VAULTS = new ResourceType("Microsoft.KeyVault/vaults");
  static final ResourceType KEYS = new ResourceType("Microsoft.KeyVault/vaults/keys");

  static final Scan SCAN =
      new Scan(
          "20261122T083000Z-1",
          "plumbline/0.1.0",
          List.of("subscription s-1"),
          new Scan.Identity("azure-cli", "t-1", "c-1", "o-1"),
          AT,
          new TreeMap<>(Map.of("with-key-vault-data-plane", "true")));

  static final Gap GAP =
      Gap.of(
          Gap.Reason.FORBIDDEN,
          VAULT,
          "diagnostic settings of vault kv-1",
          "403 AuthorizationFailed",
          "Grant Reader on the subscription.",
          "Microsoft.Insights/diagnosticSettings/read");

  static final Exclusion EXCLUSION =
      new Exclusion(VAULT.child("keys/k"), KEYS, Exclusion.Reason.DELETED_IN_FLIGHT, "404");

  static final RuleCard CARD =
      new RuleCard(
          new RuleName("keyvault-purge-protection"),
          "Purge protection is on",
          "A vault keeps what was deleted.",
          RuleCard.Family.PROTECTION,
          Severity.HIGH,
          VAULTS,
          List.of("vault"),
          List.of("diagnosticSettings"),
          List.of("vault:properties.enablePurgeProtection"),
          new TreeMap<>(
              Map.of(
                  "min_days",
                      new RuleCard.Parameter(
                          "Days", Value.of(7), Optional.of(new RuleCard.Bounds(1, 90))),
                  "strict", new RuleCard.Parameter("Strict", Value.of(true), Optional.empty()))),
          "Deleted for good is deleted for good.",
          new TreeMap<>(Map.of("az", "az keyvault update", "bicep", "enablePurgeProtection: true")),
          List.of(new RuleCard.Link("https://learn.microsoft.com/azure/key-vault", "Soft delete")),
          Optional.of(
              new RuleCard.Fix("vault", "properties.enablePurgeProtection", Value.of(true))),
          "ab12");

  static final FindingsHeader HEADER =
      new FindingsHeader(SCAN, new Pack("plumbline", "0.1.0", "cd34"), "ef56");

  static final Exemption EXEMPTION =
      new Exemption(
          "e-1",
          List.of(CARD.name()),
          new Exemption.Selector(
              List.of("/subscriptions/*/resourceGroups/rg/**"),
              List.of("infra/**"),
              new TreeMap<>(Map.of("stage", "test"))),
          Exemption.Category.MITIGATED,
          "A second copy is kept elsewhere.",
          "team-a",
          "ciso",
          "RISK-1",
          LocalDate.of(2026, 1, 31),
          LocalDate.of(2026, 12, 31));

  private Samples() {}

  /** A vault with a fact in each state, and a key below it. */
  static List<Resource> family() {
    Value body =
        Value.object(
            "name", Value.of("kv-1"),
            "$plumbline", Value.of("a real member"),
            "big", new Value.Num(new BigDecimal("12345678901234567890.1234567890")),
            "acls", new Value.Partial(List.of(Value.of(1)), "[parameters('more')]"),
            "sku", new Value.Unresolved("[parameters('sku')]", "main.json:3:4"));
    Resource vault =
        Resource.live(
                VAULT,
                VAULTS,
                "2025-05-01",
                PLACEMENT,
                Map.of("owner", "ünïcødé \u2028 \uD83D\uDD11"),
                Map.of(
                    "vault", new Fact.Read(body, ORIGIN),
                    "none", new Fact.None(ORIGIN),
                    "diagnosticSettings", new Fact.Unread(GAP.id()),
                    "fileService", new Fact.Unresolved("existing"),
                    "appSettings", new Fact.NotRequested("--with-app-settings")))
            .withCollections(Map.of(KEYS, new Fact.Read(Value.of(1), ORIGIN)));
    Resource key =
        Resource.live(VAULT.child("keys/k1"), KEYS, "2025-05-01", PLACEMENT, Map.of(), Map.of())
            .withParent(VAULT);
    return List.of(vault, key);
  }

  static Resource template() {
    return new Resource(
        new ResourceId("main.bicep#kv"),
        VAULTS,
        new Source.Template(
            "2025-05-01",
            "bicep",
            new Location("infra/main.bicep", 12, 1, 40, 2),
            List.of(Location.point("main.bicep", 3, 1))),
        new Placement("", "", List.of(), "", "", "", "", ""),
        new TreeMap<>(),
        Optional.empty(),
        Resource.Role.REFERENCED,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(Map.of("vault", new TreeMap<>(Map.of("properties.sku", WRITTEN)))));
  }

  /** A resource with a fact whose value tests replace. */
  static Resource slot() {
    return Resource.live(
        VAULT.child("slot"),
        KEYS,
        "",
        PLACEMENT,
        Map.of(),
        Map.of("key", new Fact.Read(Value.of("SLOT"), ORIGIN)));
  }

  /** A finding with an observation that tests replace. */
  static Finding slotFinding() {
    Finding like = findings().get(1);
    return new Finding(
        like.rule(),
        like.ruleDigest(),
        like.verdict(),
        like.severity(),
        like.subject(),
        like.fingerprint(),
        List.of(new Evidence("vault", "a.b", Value.of("SLOT"), "x", "read", "", "")),
        List.of(),
        Optional.empty(),
        Standing.OPEN,
        Optional.empty());
  }

  private static final Written WRITTEN =
      new Written(
          new Location("infra/main.bicep", 14, 3, 14, 20),
          List.of(
              new Written.Via(
                  Written.Kind.PARAMETER, "sku", Location.point("infra/main.bicep", 2, 1))));

  private static final Standing.Ignore IGNORE =
      new Standing.Ignore(
          "the vendor needs it",
          Optional.of(LocalDate.of(2026, 12, 31)),
          Location.point("infra/main.bicep", 13, 3),
          true);

  static List<Finding> findings() {
    return List.of(
        finding(Verdict.NONCOMPLIANT, List.of(), Standing.OPEN.exemptBy("e-1")),
        finding(Verdict.NONCOMPLIANT, List.of(), Standing.OPEN.ignoredBy(IGNORE))
            .withFix("--- a/x"),
        finding(
            Verdict.NONCOMPLIANT,
            List.of(),
            Standing.OPEN.knownFrom(Standing.Known.KNOWN_FINDINGS)),
        finding(Verdict.COMPLIANT, List.of(), Standing.OPEN),
        finding(Verdict.NOT_APPLICABLE, List.of(), Standing.OPEN),
        finding(
            Verdict.UNKNOWN,
            List.of(
                new UnknownReason.OfGap(new GapId("g1")),
                new UnknownReason.OfUnresolved("[parameters('x')]"),
                new UnknownReason.OfNotRequested("--with-app-settings"),
                new UnknownReason.OfRuleFailed("no answer")),
            Standing.OPEN));
  }

  static Finding finding(Verdict verdict, List<UnknownReason> reasons, Standing standing) {
    return new Finding(
        CARD.name(),
        CARD.digest(),
        verdict,
        Severity.HIGH,
        Finding.Subject.of(family().getFirst()),
        "v1:0011",
        List.of(
            new Evidence(
                "vault",
                "properties.enablePurgeProtection",
                Value.Null.VALUE,
                "true",
                "absent",
                ORIGIN.from(),
                AT.toString(),
                Optional.of(WRITTEN))),
        reasons,
        Optional.of(WRITTEN.at()),
        standing,
        Optional.empty());
  }

  /** What stands in findings beside cards, gaps, exclusions and findings. */
  static List<FindingsRecord> notes() {
    return List.of(
        new FindingsRecord.OfResolved(
            new Resolved(CARD.name(), Severity.HIGH, VAULT, "v1:0022", Standing.Known.MERGE_BASE)),
        new FindingsRecord.OfNotice(
            new Notice(
                Notice.Kind.IGNORE_ADDED,
                Optional.of(Location.point("infra/main.bicep", 13, 3)),
                "This change adds an inline ignore.")),
        new FindingsRecord.OfNotice(
            new Notice(Notice.Kind.LEFT_OUT, Optional.empty(), "A link leads out.")),
        new FindingsRecord.OfExemption(EXEMPTION, EntryStatus.ACTIVE, 1),
        new FindingsRecord.OfAcceptedGap(
            new AcceptedGap("/subscriptions/s-9", "not ours", LocalDate.of(2026, 12, 31)),
            EntryStatus.UNMATCHED,
            0));
  }

  static Reconciliation reconciliation() {
    return new Reconciliation(VAULTS, 10, 5, 1, 2, 0, 1, 1, 3, 1);
  }
}
