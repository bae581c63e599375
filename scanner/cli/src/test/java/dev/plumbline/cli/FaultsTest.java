package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.demo.DemoAzure;
import dev.plumbline.demo.DemoOptions;
import dev.plumbline.demo.Estate;
import dev.plumbline.demo.Exchange;
import dev.plumbline.demo.SmallEstate;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts {@code scan azure} through one fault after the other, over the wire: the demo's server
 * behind its proxy and TLS. Each must come out as {@link Troubles} says, and the findings of all
 * other resources must be, record by record and byte for byte, those of a scan without the fault
 * (families are written in the order in which they were read). The scan's clock stands still for
 * that, so that even the times at which things were read are equal; where a fault needs another
 * clock, those times are left out of the comparison. At the end docs/reliability.md must be what
 * was seen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsTest {

  private static final String READ_AT = "\"at\":\"[0-9TZ:.-]+\"";

  private static final Set<Verdict> SOUND = EnumSet.of(Verdict.COMPLIANT, Verdict.NOT_APPLICABLE);

  @TempDir private Path directory;
  private DemoAzure azure;
  private final Map<List<String>, Aftermath> calm = new HashMap<>();
  private final Map<String, Seen> table = new LinkedHashMap<>();
  private int runs;

  /** A row of the table as it came out. */
  record Seen(Trouble trouble, Aftermath aftermath) {}

  @BeforeAll
  void start() throws IOException {
    azure = DemoAzure.start(options(SmallEstate.estate()));
  }

  @AfterAll
  void writeTheTable() throws IOException {
    azure.close();
    if (table.size() == Troubles.all().size()) {
      ReliabilityPage.check(List.copyOf(table.values()));
    }
  }

  static List<Trouble> troubles() {
    return Troubles.all();
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void endsAsItShould(Trouble trouble) throws IOException {
    Aftermath seen = scan(trouble);

    switch (trouble.fate()) {
      case Fate.Unharmed ignored -> isUnharmed(trouble, seen);
      case Fate.Unread expected -> isUnread(trouble, seen, expected);
      case Fate.LeftOut expected -> isLeftOut(trouble, seen, expected);
      case Fate.Ended expected -> hasEnded(seen, expected);
    }
    trouble
        .requests()
        .ifPresent(
            number -> assertThat(seen.requests(trouble.path())).as(wire(seen)).isEqualTo(number));
    assertThat(seen.wire()).allSatisfy(FaultsTest::writesNothing);
    assertThat(seen.wire()).noneMatch(exchange -> exchange.host().endsWith("example.net"));
    assertThat(trouble.clock().waits()).allMatch(wait -> wait.compareTo(Duration.ofMinutes(1)) < 0);
    table.put(trouble.name(), new Seen(trouble, seen));
  }

  private void isUnharmed(Trouble trouble, Aftermath seen) throws IOException {
    assertThat(seen.gaps()).isEmpty();
    assertThat(seen.code()).as(seen.said()).isEqualTo(ExitCode.CLEAN.number());
    areEqual(comparable(trouble, seen.lines()), comparable(trouble, calm(trouble).lines()));
    boolean newToken = trouble.name().contains("claims") || trouble.name().contains("Token");
    // Whoever else was in flight with the old token needs a new one, too.
    assertThat(seen.tokens()).isGreaterThanOrEqualTo(newToken ? 2 : 1);
  }

  private void isUnread(Trouble trouble, Aftermath seen, Fate.Unread expected) throws IOException {
    Gap gap =
        seen.gaps().stream()
            .filter(one -> one.what().equals(expected.what()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(seen.gaps() + "\n" + seen.said()));
    assertThat(gap.reason()).isEqualTo(expected.reason());
    assertThat(gap.detail()).contains(expected.said());
    assertThat(gap.action()).contains(expected.advice());
    assertThat(seen.gaps())
        .allSatisfy(one -> assertThat(isOfTheVault(one.scope().value())).isTrue());
    assertThat(seen.code()).as(seen.said()).isEqualTo(ExitCode.INCOMPLETE.number());
    assertThat(finding(seen, expected.rule()).reasons())
        .contains(new UnknownReason.OfGap(gap.id()));
    theOthersAreUntouched(trouble, seen);
    nothingPassesForIt(calm(trouble), seen);
  }

  private void isLeftOut(Trouble trouble, Aftermath seen, Fate.LeftOut expected)
      throws IOException {
    assertThat(seen.gaps()).isEmpty();
    assertThat(seen.findings()).noneMatch(one -> isOfTheVault(one.subject().id().value()));
    assertThat(seen.exclusions()).hasSize(1);
    Exclusion exclusion = seen.exclusions().getFirst();
    assertThat(exclusion.reason()).isEqualTo(Exclusion.Reason.DELETED_IN_FLIGHT);
    assertThat(exclusion.detail()).contains(expected.said());
    assertThat(seen.code()).as(seen.said()).isEqualTo(ExitCode.CLEAN.number());
    theOthersAreUntouched(trouble, seen);
  }

  private static void hasEnded(Aftermath seen, Fate.Ended expected) {
    assertThat(seen.code()).as(seen.said()).isEqualTo(expected.code().number());
    assertThat(seen.said()).contains(expected.said(), expected.advice());
    assertThat(seen.findings()).isEmpty();
  }

  private void theOthersAreUntouched(Trouble trouble, Aftermath seen) throws IOException {
    List<String> others = seen.linesBeside(SmallEstate.VAULT);
    assertThat(others).hasSizeGreaterThan(10);
    areEqual(
        comparable(trouble, others),
        comparable(trouble, calm(trouble).linesBeside(SmallEstate.VAULT)));
  }

  /** What was not compliant before is not compliant for not having been read. */
  private static void nothingPassesForIt(Aftermath calm, Aftermath seen) {
    Map<String, Verdict> before =
        calm.findings().stream().collect(Collectors.toMap(Finding::fingerprint, Finding::verdict));
    List<String> passes =
        seen.findings().stream()
            .filter(one -> one.verdict() == Verdict.COMPLIANT)
            .filter(one -> !SOUND.contains(before.get(one.fingerprint())))
            .map(one -> one.rule() + " on " + one.subject().id())
            .toList();
    assertThat(passes).isEmpty();
  }

  private static Finding finding(Aftermath seen, String rule) {
    return seen.findings().stream()
        .filter(one -> one.rule().value().equals(rule))
        .filter(one -> isOfTheVault(one.subject().id().value()))
        .filter(one -> one.verdict() == Verdict.UNKNOWN)
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " is not unknown: " + seen.findings()));
  }

  /** The same estate without the fault, scanned with the same options. */
  private Aftermath calm(Trouble trouble) throws IOException {
    @Nullable Aftermath known = calm.get(trouble.options());
    if (known == null) {
      known =
          scan(
              Trouble.of("calm", "", SmallEstate.estate(), "", new Fate.Unharmed())
                  .with(trouble.options().toArray(String[]::new)));
      assertThat(known.gaps()).isEmpty();
      assertThat(known.code()).as(known.said()).isZero();
      calm.put(trouble.options(), known);
    }
    return known;
  }

  private Aftermath scan(Trouble trouble) throws IOException {
    String out = "out" + ++runs;
    try (DemoAzure troubled = azure.beside(options(trouble.estate()))) {
      Desk desk = new Desk(directory, troubled.environment());
      List<String> words = new ArrayList<>(List.of("scan", "azure", "--retries", "2"));
      words.addAll(List.of("--fail-on", "critical", "--no-progress", "--output", out));
      int code = desk.run(trouble.clock().timing(), command(trouble, troubled, words));
      Path findings = desk.file(out).resolve("findings.jsonl");
      return Aftermath.of(code, desk.err(), findings, troubled.log());
    }
  }

  private static String[] command(Trouble trouble, DemoAzure azure, List<String> words) {
    if (trouble.options().contains("without --ca-file")) {
      return OnDemo.withoutCaFile(azure, words.toArray(String[]::new));
    }
    words.addAll(trouble.options());
    return OnDemo.command(azure, words.toArray(String[]::new));
  }

  private static DemoOptions options(Estate estate) {
    return DemoOptions.defaults().withEstate(estate).withTokenLifetime(Duration.ofDays(1));
  }

  private static List<String> comparable(Trouble trouble, List<String> lines) {
    return trouble.clock().stands()
        ? lines.stream().sorted().toList()
        : lines.stream().map(line -> line.replaceAll(READ_AT, "\"at\":\"…\"")).sorted().toList();
  }

  /** Shows what differs, and not everything. */
  private static void areEqual(List<String> seen, List<String> expected) {
    List<String> more = new ArrayList<>(seen);
    List<String> missing = new ArrayList<>(expected);
    expected.forEach(more::remove);
    seen.forEach(missing::remove);
    assertThat(more).as("instead of " + missing).isEmpty();
    assertThat(missing).isEmpty();
  }

  private static boolean isOfTheVault(String id) {
    return id.regionMatches(true, 0, SmallEstate.VAULT, 0, SmallEstate.VAULT.length());
  }

  private static void writesNothing(Exchange exchange) {
    boolean reads = List.of("CONNECT", "GET").contains(exchange.method());
    boolean asks =
        exchange.method().equals("POST")
            && (exchange.target().endsWith("/oauth2/v2.0/token")
                || exchange.target().startsWith("/providers/Microsoft.ResourceGraph/resources?"));
    assertThat(reads || asks).as(exchange.toString()).isTrue();
  }

  private static String wire(Aftermath seen) {
    return seen.wire().stream().map(Objects::toString).collect(Collectors.joining("\n"));
  }
}
