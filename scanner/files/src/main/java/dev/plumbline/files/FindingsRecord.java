package dev.plumbline.files;

import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Usage;

/** One record of a findings file between header and trailer. */
public sealed interface FindingsRecord {

  /** The card of a rule that was used. */
  record OfRule(RuleCard card) implements FindingsRecord {}

  /** A gap of the inventory, carried over. */
  record OfGap(Gap gap) implements FindingsRecord {}

  /** An exclusion of the inventory, carried over. */
  record OfExclusion(Exclusion exclusion) implements FindingsRecord {}

  /** What the scan used, carried over. */
  record OfUsage(Usage usage) implements FindingsRecord {}

  /** One rule on one resource. */
  record OfFinding(Finding finding) implements FindingsRecord {}

  /** A finding that was known and is no more. */
  record OfResolved(Resolved resolved) implements FindingsRecord {}

  /** Something to be told that is neither finding nor gap. */
  record OfNotice(Notice notice) implements FindingsRecord {}

  /**
   * A row of the exemption register.
   *
   * @param findings how many it covers: their {@link dev.plumbline.model.Standing} names it
   */
  record OfExemption(Exemption exemption, EntryStatus status, int findings)
      implements FindingsRecord {}

  /**
   * An accepted gap.
   *
   * @param gaps how many it covers
   */
  record OfAcceptedGap(AcceptedGap accepted, EntryStatus status, int gaps)
      implements FindingsRecord {}

  /** How the resources of one type add up. */
  record OfReconciliation(Reconciliation row) implements FindingsRecord {}
}
