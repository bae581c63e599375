package dev.plumbline.evaluate;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import java.util.List;

/**
 * What a finding passes through on its way from the judge to the file: exemptions, inline ignores,
 * known findings, fixes, in that order. A step changes how a finding counts ({@link
 * Finding#with(dev.plumbline.model.Standing)}) or adds a fix, never its verdict. It remembers what
 * it saw, so an instance serves one {@link Evaluation#run run}, which calls it from one thread.
 */
public interface FindingStep {

  /**
   * The finding as it goes on.
   *
   * @param resource the finding's subject, with its facts and tags
   */
  default Finding finding(Finding finding, Resource resource) {
    return finding;
  }

  /** Whether a gap is approved of, so that it does not make the scan incomplete. */
  default boolean accepts(Gap gap) {
    return false;
  }

  /**
   * What the step has to tell after the last finding: register rows, resolved findings, notices.
   *
   * @param complete whether the inventory has no gap at all, not even an accepted one: only then is
   *     a resource that is not there known to be gone
   */
  default List<FindingsRecord> records(boolean complete) {
    return List.of();
  }
}
