package dev.plumbline.files;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Reconciliation;
import dev.plumbline.model.RuleCard;

/** One record of a findings file between header and trailer. */
public sealed interface FindingsRecord {

  /** The card of a rule that was used. */
  record OfRule(RuleCard card) implements FindingsRecord {}

  /** A gap of the inventory, carried over. */
  record OfGap(Gap gap) implements FindingsRecord {}

  /** An exclusion of the inventory, carried over. */
  record OfExclusion(Exclusion exclusion) implements FindingsRecord {}

  /** One rule on one resource. */
  record OfFinding(Finding finding) implements FindingsRecord {}

  /** How the resources of one type add up. */
  record OfReconciliation(Reconciliation row) implements FindingsRecord {}
}
