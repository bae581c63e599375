package dev.plumbline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a finding counts. Nothing here changes its verdict.
 *
 * @param exemption id of the exemption that covers it
 * @param ignore the comment in the file that covers it
 * @param known why it is not new; empty where it is new, or where nobody asked
 */
public record Standing(Optional<String> exemption, Optional<Ignore> ignore, Optional<Known> known) {

  /** A finding that nothing speaks for. */
  public static final Standing OPEN =
      new Standing(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * {@code plumbline:ignore} in the file itself.
   *
   * @param until last day on which it holds, in UTC
   * @param at where it stands
   * @param added by the change that is judged: not at the merge base
   */
  public record Ignore(String reason, Optional<LocalDate> until, Location at, boolean added) {}

  /** Where a finding was known before. */
  public enum Known {
    MERGE_BASE("mergeBase"),
    KNOWN_FINDINGS("knownFindings");

    private final String wireName;

    Known(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /** Whether a gate counts the finding. */
  public boolean counts() {
    return exemption.isEmpty() && ignore.isEmpty() && known.isEmpty();
  }

  public Standing exemptBy(String id) {
    return new Standing(Optional.of(id), ignore, known);
  }

  public Standing ignoredBy(Ignore comment) {
    return new Standing(exemption, Optional.of(comment), known);
  }

  public Standing knownFrom(Known place) {
    return new Standing(exemption, ignore, Optional.of(place));
  }
}
