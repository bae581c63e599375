package dev.plumbline.evaluate;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Gap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Knows the gaps that may stay, until the last day of each. The first that matches counts. */
public final class AcceptedGaps implements FindingStep {

  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param today the scan's day in UTC
   */
  public AcceptedGaps(List<AcceptedGap> accepted, LocalDate today) {
    accepted.forEach(one -> entries.add(new Entry(one, today)));
  }

  @Override
  public boolean accepts(Gap gap) {
    boolean accepted = false;
    for (Entry entry : entries) {
      if (!entry.expired && entry.scope.match(gap.scope().value())) {
        entry.matched = true;
        entry.covered += accepted ? 0 : 1;
        accepted = true;
      }
    }
    return accepted;
  }

  @Override
  public List<FindingsRecord> records(boolean complete) {
    return entries.stream().map(Entry::row).toList();
  }

  /** One accepted gap, and what it came to. */
  private static final class Entry {

    private final AcceptedGap accepted;
    private final boolean expired;
    private final Wildcards scope;
    private boolean matched;
    private int covered;

    private Entry(AcceptedGap accepted, LocalDate today) {
      this.accepted = accepted;
      this.expired = accepted.expires().isBefore(today);
      this.scope = new Wildcards(List.of(accepted.scope()));
    }

    private FindingsRecord row() {
      return new FindingsRecord.OfAcceptedGap(accepted, EntryStatus.of(expired, matched), covered);
    }
  }
}
