package dev.plumbline.reports.sample;

import dev.plumbline.files.FindingsHeader;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.Pack;
import dev.plumbline.model.Digests;
import dev.plumbline.model.Evidence;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Source;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A findings file of a few records, written by hand: one subscription, accounts and vaults. Every
 * method adds one thing, so that a test shows what it is about.
 */
public final class Small {

  public static final String SUBSCRIPTION = "0f1e2d3c-0000-4000-8000-000000000001";
  private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
  private static final Placement PLACE =
      new Placement(
          "tenant-1", "public", List.of("root"), SUBSCRIPTION, "Payments", "Enabled", "rg-pay", "");

  private final List<RuleCard> cards = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Reconciliation> sums = new ArrayList<>();
  private boolean finished = true;

  /** With the cards of the sample's rules. */
  public static Small withRules() {
    Small small = new Small();
    SampleRule.ALL.forEach(rule -> small.cards.add(rule.card()));
    return small;
  }

  public static Small withoutRules() {
    return new Small();
  }

  public static ResourceId account(String name) {
    return new ResourceId(
        "/subscriptions/"
            + SUBSCRIPTION
            + "/resourceGroups/rg-pay/providers/Microsoft.Storage/storageAccounts/"
            + name);
  }

  /** A noncompliant finding of a rule on an account, with the rule's usual evidence. */
  public Small fails(String rule, ResourceId id) {
    return add(rule, id, Verdict.NONCOMPLIANT, List.of(), Optional.empty());
  }

  public Small exempt(String rule, ResourceId id, String exemption) {
    return add(rule, id, Verdict.NONCOMPLIANT, List.of(), Optional.of(exemption));
  }

  public Small passes(String rule, ResourceId id) {
    return add(rule, id, Verdict.COMPLIANT, List.of(), Optional.empty());
  }

  public Small unknown(String rule, ResourceId id, UnknownReason... reasons) {
    return add(rule, id, Verdict.UNKNOWN, List.of(reasons), Optional.empty());
  }

  public Small gap(Gap gap) {
    gaps.add(gap);
    return this;
  }

  public Small excluded(ResourceId id, Exclusion.Reason reason, String detail) {
    exclusions.add(
        new Exclusion(id, new ResourceType("microsoft.storage/storageaccounts"), reason, detail));
    return this;
  }

  public Small sum(Reconciliation sum) {
    sums.add(sum);
    return this;
  }

  public Small unfinished() {
    finished = false;
    return this;
  }

  private Small add(
      String name,
      ResourceId id,
      Verdict verdict,
      List<UnknownReason> reasons,
      Optional<String> exemption) {
    SampleRule rule = SampleRule.named(name);
    Value observed = verdict == Verdict.NONCOMPLIANT ? rule.bad() : rule.good();
    List<Evidence> evidence =
        verdict == Verdict.UNKNOWN
            ? List.of()
            : List.of(
                new Evidence(
                    rule.fact(),
                    rule.path(),
                    observed,
                    rule.expected(),
                    observed instanceof Value.Null ? "absent" : "read",
                    "GET " + id + "?api-version=2025-06-01",
                    AT.toString()));
    findings.add(
        new Finding(
            rule.card().name(),
            rule.card().digest(),
            verdict,
            rule.card().severity(),
            new Finding.Subject(id, rule.card().anchor(), new Source.Azure("2025-06-01"), PLACE),
            "v1:" + Digests.sha256(name + id.key()),
            evidence,
            reasons,
            Optional.empty(),
            exemption.map(Standing.OPEN::exemptBy).orElse(Standing.OPEN),
            Optional.empty()));
    return this;
  }

  public Path write(Path file) throws IOException {
    Scan scan =
        new Scan(
            "scan-1",
            "plumbline/0.1.0",
            List.of("subscription:" + SUBSCRIPTION),
            new Scan.Identity("azure-cli", "tenant-1", "", "object-1"),
            AT,
            new TreeMap<>());
    Pack pack = new Pack("plumbline", "0.1.0", Digests.sha256("pack"));
    try (FindingsWriter out =
        FindingsWriter.create(file, new FindingsHeader(scan, pack, Digests.sha256("inventory")))) {
      cards.forEach(out::rule);
      gaps.forEach(out::gap);
      exclusions.forEach(out::exclusion);
      findings.forEach(out::finding);
      sums.forEach(out::reconciliation);
      if (finished) {
        out.finish();
      }
    }
    return file;
  }
}
