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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * An estate of any size, the same for the same size: subscriptions of vaults, accounts and event
 * subscriptions, about a third of the verdicts noncompliant and some unknown.
 */
public final class SampleEstate {

  private static final List<String> WORKLOADS =
      List.of("billing", "orders", "identity", "search", "telemetry", "archive", "media", "crm");
  private static final List<String> STAGES = List.of("prod", "prod", "test", "dev");
  private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");

  private final Random random;
  private final int findings;
  private final Map<ResourceType, int[]> sums = new TreeMap<>();

  private SampleEstate(int findings) {
    this.findings = findings;
    this.random = new Random(findings);
  }

  /** Writes a findings file with at least so many findings. */
  public static Path write(Path file, int findings) throws IOException {
    new SampleEstate(findings).write(file);
    return file;
  }

  /**
   * Generates a file for looking at a report: arguments are the file and the number of findings.
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private void write(Path file) throws IOException {
    try (FindingsWriter out = FindingsWriter.create(file, header())) {
      SampleRule.ALL.forEach(rule -> out.rule(rule.card()));
      int subscriptions = Math.clamp(findings / 400, 1, 40);
      List<Gap> gaps = gaps(subscriptions);
      gaps.forEach(out::gap);
      int written = 0;
      for (int i = 0; written < findings; i++) {
        written += resource(i, subscriptions, gaps, out);
      }
      for (int i = 0; i < 3; i++) {
        ResourceId id = id(placement(0), "Microsoft.KeyVault/vaults/kv-gone-" + i);
        ResourceType type = new ResourceType("microsoft.keyvault/vaults");
        sums.computeIfAbsent(type, key -> new int[3])[2]++;
        out.exclusion(
            new Exclusion(
                id,
                type,
                i == 0 ? Exclusion.Reason.DELETED_IN_FLIGHT : Exclusion.Reason.BY_OPTION,
                i == 0
                    ? "404 ResourceNotFound while its body was read"
                    : "--exclude-group rg-old"));
      }
      sums.forEach((type, sum) -> out.reconciliation(sum(type, sum)));
      out.finish();
    }
  }

  private static Reconciliation sum(ResourceType type, int[] sum) {
    int listed = sum[0] + sum[1] + sum[2];
    boolean lists = type.value().endsWith("secrets");
    return new Reconciliation(type, listed, sum[0], sum[1], sum[2], 0, 0, 0, 0, lists ? 2 : 0);
  }

  private static FindingsHeader header() {
    Scan scan =
        new Scan(
            "0193532b-6c10-7d6e-9a50-3b6f1c0e5a11",
            "plumbline/0.1.0",
            List.of(
                "management-group:contoso-landing-zones",
                "subscription:0f1e2d3c-0000-4000-8000-0000000000ff"),
            new Scan.Identity(
                "workload-identity",
                "5b1f5f3a-5e0c-4b8b-9d5e-0d8c0f9d3c11",
                "b7a1c6d0-2f1b-4b57-8d3e-1f5d6a7c8e90",
                "c8d2e7f1-3a2c-4c68-9e4f-2a6e7b8d9fa1"),
            AT,
            new TreeMap<>(Map.of("with-key-vault-data-plane", "false", "exclude-group", "rg-old")));
    return new FindingsHeader(
        scan, new Pack("plumbline", "0.1.0", Digests.sha256("pack")), Digests.sha256("inventory"));
  }

  private static Placement placement(int subscription) {
    return new Placement(
        "5b1f5f3a-5e0c-4b8b-9d5e-0d8c0f9d3c11",
        "public",
        List.of("contoso", "contoso-landing-zones"),
        String.format(Locale.ROOT, "0f1e2d3c-0000-4000-8000-%012d", subscription),
        WORKLOADS.get(subscription % WORKLOADS.size()) + " " + STAGES.get(subscription / 8 % 4),
        "Enabled",
        "",
        "");
  }

  private static ResourceId id(Placement placement, String provider) {
    return new ResourceId(
        "/subscriptions/"
            + placement.subscription()
            + "/resourceGroups/"
            + (placement.resourceGroup().isEmpty() ? "rg-old" : placement.resourceGroup())
            + "/providers/"
            + provider);
  }

  private static List<Gap> gaps(int subscriptions) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < Math.max(2, subscriptions); i += 2) {
      Placement placement = placement(i);
      gaps.add(
          Gap.of(
              i % 4 == 0 ? Gap.Reason.FORBIDDEN : Gap.Reason.THROTTLED,
              new ResourceId("/subscriptions/" + placement.subscription()),
              "secrets of the vaults in subscription " + placement.subscriptionName(),
              i % 4 == 0
                  ? "403 AuthorizationFailed, request 5f0c1f0e-7c1d-4f8e-a3b0-9a5d2c7e1b42"
                  : "429 after 5 tries in 120 s",
              i % 4 == 0
                  ? "Grant Reader on the subscription, or leave it out with --exclude-subscription."
                  : "Scan again with fewer requests at once, or at a quieter time.",
              i % 4 == 0 ? "Microsoft.KeyVault/vaults/secrets/read" : ""));
    }
    return gaps;
  }

  private int resource(int number, int subscriptions, List<Gap> gaps, FindingsWriter out) {
    String stage = STAGES.get(number % 4);
    String workload = WORKLOADS.get(number / 4 % WORKLOADS.size());
    Placement placement =
        placement(random.nextInt(subscriptions)).inGroup("rg-" + workload + "-" + stage, "");
    String name = workload + stage + String.format(Locale.ROOT, "%04d", number);
    return switch (number % 5) {
      case 0 ->
          judge(
              "microsoft.keyvault/vaults",
              id(placement, "Microsoft.KeyVault/vaults/kv-" + name),
              placement,
              gaps,
              out);
      case 1 ->
          judge(
              "microsoft.keyvault/vaults/secrets",
              id(
                  placement,
                  "Microsoft.KeyVault/vaults/kv-" + workload + "/secrets/api-token-" + number),
              placement,
              gaps,
              out);
      case 2 ->
          judge(
              "microsoft.storage/storageaccounts/blobservices/containers",
              id(
                  placement,
                  "Microsoft.Storage/storageAccounts/st"
                      + name
                      + "/blobServices/default/containers/uploads"),
              placement,
              gaps,
              out);
      case 3 ->
          judge(
              "microsoft.eventgrid/eventsubscriptions",
              id(
                  placement,
                  "Microsoft.Storage/storageAccounts/st"
                      + name
                      + "/providers/Microsoft.EventGrid/eventSubscriptions/created"),
              placement,
              gaps,
              out);
      default ->
          judge(
              "microsoft.storage/storageaccounts",
              id(placement, "Microsoft.Storage/storageAccounts/st" + name),
              placement,
              gaps,
              out);
    };
  }

  private int judge(
      String typeName, ResourceId id, Placement placement, List<Gap> gaps, FindingsWriter out) {
    ResourceType type = new ResourceType(typeName);
    Finding.Subject subject =
        new Finding.Subject(id, type, new Source.Azure("2025-06-01"), placement);
    int count = 0;
    boolean unknown = false;
    for (SampleRule rule : SampleRule.ALL) {
      if (rule.card().anchor().equals(type)) {
        Finding finding = finding(rule, subject, gaps);
        unknown |= finding.verdict() == Verdict.UNKNOWN;
        out.finding(finding);
        count++;
      }
    }
    sums.computeIfAbsent(type, key -> new int[3])[unknown ? 1 : 0]++;
    return count;
  }

  private Finding finding(SampleRule rule, Finding.Subject subject, List<Gap> gaps) {
    int dice = random.nextInt(100);
    boolean rare = rule.card().severity().wireName().equals("critical");
    if (dice < (rare ? 6 : 30)) {
      return new Finding(
          rule.card().name(),
          rule.card().digest(),
          Verdict.NONCOMPLIANT,
          rule.card().severity(),
          subject,
          fingerprint(rule, subject),
          evidence(rule, subject, rule.bad()),
          List.of(),
          Optional.empty(),
          dice == 0 ? Standing.OPEN.exemptBy("EX-2026-" + random.nextInt(40)) : Standing.OPEN,
          Optional.empty());
    }
    Verdict verdict =
        dice < 90 ? Verdict.COMPLIANT : dice < 94 ? Verdict.NOT_APPLICABLE : Verdict.UNKNOWN;
    return new Finding(
        rule.card().name(),
        rule.card().digest(),
        verdict,
        rule.card().severity(),
        subject,
        fingerprint(rule, subject),
        verdict == Verdict.COMPLIANT ? evidence(rule, subject, rule.good()) : List.of(),
        verdict == Verdict.UNKNOWN ? List.of(reason(dice, gaps)) : List.of(),
        Optional.empty(),
        Standing.OPEN,
        Optional.empty());
  }

  private UnknownReason reason(int dice, List<Gap> gaps) {
    return switch (dice) {
      case 94 -> new UnknownReason.OfNotRequested("--with-key-vault-data-plane");
      case 95 -> new UnknownReason.OfUnresolved("[parameters('networkAcls')]");
      default -> new UnknownReason.OfGap(gaps.get(random.nextInt(gaps.size())).id());
    };
  }

  private static String fingerprint(SampleRule rule, Finding.Subject subject) {
    return "v1:" + Digests.sha256(rule.card().name() + "\n" + subject.id().key());
  }

  private static List<Evidence> evidence(SampleRule rule, Finding.Subject subject, Value value) {
    boolean absent = value instanceof Value.Null;
    String origin = !absent ? "read" : rule.path().isEmpty() ? "none" : "absent";
    String from = "GET " + subject.id() + "?api-version=2025-06-01";
    Evidence own =
        new Evidence(
            rule.fact(),
            rule.path(),
            value,
            rule.expected(),
            origin,
            from,
            AT.plusSeconds(73).toString());
    if (!rule.path().contains("networkAcls")) {
      return List.of(own);
    }
    Evidence open =
        new Evidence(
            rule.fact(),
            "properties.publicNetworkAccess",
            Value.of("Enabled"),
            "Disabled",
            "default",
            "https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults",
            "");
    return List.of(own, open);
  }
}
