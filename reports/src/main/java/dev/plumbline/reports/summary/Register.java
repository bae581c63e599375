package dev.plumbline.reports.summary;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Resolved;
import java.util.List;

/**
 * What stands beside the findings of a scan: what is no more, what to know about the judgement, and
 * what was approved.
 *
 * @param resolved worst first
 * @param notices by kind, then by place
 * @param exemptions by id, those that covered nothing and the expired ones too
 * @param acceptedGaps by scope, likewise
 */
public record Register(
    List<Resolved> resolved,
    List<Notice> notices,
    List<FindingsRecord.OfExemption> exemptions,
    List<FindingsRecord.OfAcceptedGap> acceptedGaps) {

  /** How many gaps make no scan incomplete. */
  public int gapsAccepted() {
    return acceptedGaps.stream()
        .filter(row -> row.status() == EntryStatus.ACTIVE)
        .mapToInt(FindingsRecord.OfAcceptedGap::gaps)
        .sum();
  }
}
