package dev.plumbline.reports.sarif;

import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleName;
import dev.plumbline.reports.summary.Chosen;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings that GitHub has room for: new ones first, since those decide on a pull request, then
 * the worst. GitHub shows 5,000 results of a run (docs.github.com, "About code scanning limits on
 * SARIF results").
 */
final class GithubChoice {

  static final int ROOM = 5_000;

  private final Chosen chosen = new Chosen(ROOM);
  private final Map<RuleName, Integer> all = new HashMap<>();
  private int withoutFile;

  void add(Finding finding) {
    if (Results.isForGithub(finding)) {
      all.merge(finding.rule(), 1, Integer::sum);
      chosen.add(finding);
    } else if (finding.standing().counts() && finding.location().isEmpty()) {
      withoutFile += Results.isForFull(finding) ? 1 : 0;
    }
  }

  /** Best first. */
  List<Finding> chosen() {
    return chosen.findings();
  }

  /** How many of each rule are left when only these are taken. */
  Map<RuleName, Integer> left(Collection<Finding> taken) {
    Map<RuleName, Integer> left = new HashMap<>(all);
    taken.forEach(finding -> left.merge(finding.rule(), -1, Integer::sum));
    left.values().removeIf(count -> count == 0);
    return left;
  }

  /** How many open findings are about resources that no file declares. */
  int withoutFile() {
    return withoutFile;
  }
}
