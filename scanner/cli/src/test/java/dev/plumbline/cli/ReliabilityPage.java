package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** docs/reliability.md: its table is what the tests saw, and its text stands here. */
final class ReliabilityPage {

  private static final Path PAGE =
      Path.of(System.getProperty("plumbline.root", "../.."), "docs", "reliability.md");

  private static final String HEAD =
      """
      <!-- Made by FaultsTest from what it saw. Change it there. -->
      # Reliability

      What becomes of a scan when something on the way to Azure, or in Azure, goes wrong. Each row is a test: the scan
      runs by its own command line against a made-up Azure on loopback, through a proxy and TLS, and meets one fault. An
      estate of two vaults and a storage account is scanned; the fault meets one of the vaults, `kv-payroll`.

      In every row but those where the scan ends, the findings of all other resources are byte for byte those of a scan
      without the fault, the times at which things were read included; in the rows about clocks and about the slow body,
      whose clock does not stand still, those times are left out. No rule passes that would not pass without the fault.
      Nothing but reads is sent, whatever Azure answers: a resource provider that is not registered stays so.

      The scans of the table retry twice (`--retries 2`) and fail on critical findings only, of which there are none: exit
      code 0 means that nothing was lost, 3 that something could not be read. Repeat it:

          ./mvnw -pl scanner/cli -am -Dtest=FaultsTest,DiskFullTest -Dsurefire.failIfNoSpecifiedTests=false verify

      | fault | on the wire | expected | seen | what it says | what to do |
      |---|---|---|---|---|---|
      """;

  private static final String DISK =
      """
      | Disk full | The file system takes no more bytes while the inventory is written | the scan ends with a message;\
       nothing is judged | exit code 3; the inventory is unfinished and says so; no findings | Cannot write\
       DIR/inventory.jsonl: File too large. The scan stopped | free space or choose another --output, and run again |

      The last row is `DiskFullTest`: it runs the program in a process of its own that may not write a file beyond a few
      kilobytes (`ulimit -f`), which is how a full disk looks to a program that anybody may run.

      ## What is tried again

      408, 429, 500, 502, 503, 504 and broken connections, up to `--retries` times (5 unless told otherwise), with a wait
      that doubles from 0.8 s to 15 s. A wait that Azure asks for is kept when it is a minute or less; when it is longer the
      request fails at once and the gap says for how long it was asked to wait. A date counts from the answer's own `Date`,
      so that a wrong clock on this machine neither shortens nor prolongs a wait. All tries of a request together end after
      five minutes. What the proxy or TLS refuses for good, and what this program refuses itself, is not tried again.

      A token is renewed once a request when Azure says that it wants another one (a claims challenge) or that it has
      expired. 401 and 403 otherwise are answers.
      """;

  private ReliabilityPage() {}

  static void check(List<FaultsTest.Seen> rows) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    rows.forEach(row -> page.append(row(row)));
    page.append(DISK);
    if (Boolean.getBoolean("plumbline.golden.accept")) {
      Files.writeString(PAGE, page);
    }
    assertThat(page.toString())
        .as("accept changes with -Dplumbline.golden.accept=true")
        .isEqualTo(Files.readString(PAGE));
  }

  private static String row(FaultsTest.Seen seen) {
    Trouble trouble = seen.trouble();
    return "| "
        + String.join(
            " | ",
            trouble.name(),
            trouble.wire(),
            trouble.fate().inWords(),
            outcome(seen),
            cell(said(seen)),
            cell(advice(seen)))
        + " |\n";
  }

  private static String outcome(FaultsTest.Seen seen) {
    Aftermath aftermath = seen.aftermath();
    String end = "exit code " + aftermath.code();
    String verdict =
        switch (seen.trouble().fate()) {
          case Fate.Unharmed ignored -> "no gap; every finding as without it";
          case Fate.Unread expected -> {
            Gap gap = gap(aftermath, expected);
            yield "gap `"
                + gap.reason().wireName()
                + "`: "
                + gap.what()
                + "; `"
                + expected.rule()
                + "` unknown";
          }
          case Fate.LeftOut ignored -> {
            Exclusion exclusion = aftermath.exclusions().getFirst();
            yield "excluded: `" + exclusion.reason().wireName() + "`";
          }
          case Fate.Ended ignored -> "no findings";
        };
    String requests =
        seen.trouble().requests().isEmpty()
            ? ""
            : "; sent " + times(aftermath.requests(seen.trouble().path()));
    return verdict + requests + "; " + end;
  }

  private static String times(long number) {
    return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
  }

  private static String said(FaultsTest.Seen seen) {
    Aftermath aftermath = seen.aftermath();
    return switch (seen.trouble().fate()) {
      case Fate.Unharmed ignored -> "";
      case Fate.Unread expected -> gap(aftermath, expected).detail();
      case Fate.LeftOut ignored -> aftermath.exclusions().getFirst().detail();
      case Fate.Ended ignored -> sentence(aftermath, 0);
    };
  }

  private static String advice(FaultsTest.Seen seen) {
    Aftermath aftermath = seen.aftermath();
    return switch (seen.trouble().fate()) {
      case Fate.Unharmed ignored -> "nothing";
      case Fate.Unread expected -> gap(aftermath, expected).action();
      case Fate.LeftOut ignored -> "nothing";
      case Fate.Ended ignored -> sentence(aftermath, 1);
    };
  }

  /** What the program said before it ended, up to a full stop and from there on. */
  private static String sentence(Aftermath aftermath, int part) {
    String line = aftermath.said().strip().lines().toList().getLast();
    return line.replaceFirst("^plumbline: ", "").split("(?<=\\.) ", 2)[part];
  }

  private static Gap gap(Aftermath aftermath, Fate.Unread expected) {
    return aftermath.gaps().stream()
        .filter(gap -> gap.what().equals(expected.what()))
        .findFirst()
        .orElseThrow();
  }

  /** Without what differs from run to run. */
  private static String cell(String text) {
    return text.replaceAll(" \\(request id [^)]*\\)", "")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
        .replace("|", "\\|");
  }
}
