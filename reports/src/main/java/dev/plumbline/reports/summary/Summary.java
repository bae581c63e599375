package dev.plumbline.reports.summary;

import dev.plumbline.files.FindingsHeader;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A findings file, counted. Its size follows the pack, the gaps and the exclusions, not the
 * findings.
 *
 * @param finished whether the file has its trailer; without it the scan or the evaluation stopped
 *     half-way and nothing is complete
 * @param bySeverity every severity, worst first
 * @param rules every rule of the file, worst first
 * @param gapGroups what could not be read, costliest first
 * @param reasons why verdicts are unknown, most frequent first
 * @param register what stands beside the findings
 * @param usage what a live scan used
 */
public record Summary(
    FindingsHeader header,
    boolean finished,
    Counts counts,
    SortedMap<Severity, Counts> bySeverity,
    List<RuleSummary> rules,
    List<GapGroup> gapGroups,
    List<ReasonSummary> reasons,
    List<Exclusion> exclusions,
    List<Reconciliation> reconciliations,
    Register register,
    Optional<Usage> usage) {

  /** The scan's setting that names what its findings were compared with. */
  public static final String AGAINST = "against";

  /** The scan's setting that says how many findings were accepted as known. */
  public static final String KNOWN_FINDINGS = "known-findings";

  /** The worst severity that has something to fix. */
  public Optional<Severity> worst() {
    return bySeverity.entrySet().stream()
        .filter(entry -> entry.getValue().noncompliant() > 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether all that was asked for was read, but for what is accepted as unreadable. */
  public boolean complete() {
    return finished && openGaps() == 0;
  }

  /** How many things could not be read, and are not accepted as such. */
  public int openGaps() {
    return Math.max(0, gaps() - register.gapsAccepted());
  }

  /** Whether findings were compared with earlier ones, so that what counts is new. */
  public boolean compared() {
    return counts.known() > 0
        || !register.resolved().isEmpty()
        || header.scan().settings().containsKey(AGAINST)
        || header.scan().settings().containsKey(KNOWN_FINDINGS);
  }

  /** How many things could not be read. */
  public int gaps() {
    return gapGroups.stream().mapToInt(group -> group.gaps().size()).sum();
  }
}
