package dev.plumbline.reports.sarif;

import dev.plumbline.model.RuleName;
import dev.plumbline.model.Scan;
import dev.plumbline.reports.summary.Printable;
import dev.plumbline.reports.summary.Summary;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a run says of itself before its results. */
final class Run {

  /** The form that the standard wants (semver.org, section 2 and 9). */
  private static final Pattern SEMANTIC =
      Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  private static final Pattern UNFIT_FOR_CATEGORY = Pattern.compile("[^0-9A-Za-z._/-]+");

  private Run() {}

  /**
   * Writes all but the results.
   *
   * @param cut how many findings of a rule there is no room for
   */
  static void write(
      Summary summary, Rules rules, Map<RuleName, Integer> cut, Notes notes, SarifWriter out)
      throws IOException {
    Scan scan = summary.header().scan();
    out.property("tool", new Sarif.Tool(driver(scan, rules.described(cut))));
    out.property(
        "invocations",
        List.of(
            new Sarif.Invocation(
                summary.complete(),
                scan.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                notes.execution(),
                notes.configuration())));
    out.property("originalUriBaseIds", Map.of(Places.ROOT, base()));
    out.property("automationDetails", new Sarif.Automation(automation(scan)));
    out.property("columnKind", "utf16CodeUnits");
  }

  private static Sarif.Base base() {
    return new Sarif.Base(
        new Sarif.Message("The repository's root; outside of one, the scanned directory."));
  }

  private static Sarif.Driver driver(Scan scan, List<Sarif.Rule> rules) {
    String version = scan.tool().substring(scan.tool().indexOf('/') + 1);
    boolean semantic = SEMANTIC.matcher(version).matches();
    return new Sarif.Driver(
        "Plumbline", semantic ? version : "", semantic ? "" : Printable.line(version), rules);
  }

  /**
   * Category and run: GitHub cuts at the last slash. Scans of different scopes are different
   * categories, for a later upload of the same category replaces the earlier one.
   */
  private static String automation(Scan scan) {
    String scope = UNFIT_FOR_CATEGORY.matcher(String.join("+", scan.scopes())).replaceAll("-");
    String trimmed = scope.replaceAll("^[./]+|/+$", "");
    return "plumbline/" + (trimmed.isEmpty() ? "" : Printable.cut(trimmed, 200) + "/") + scan.id();
  }
}
