package dev.plumbline.model;

/** What an exemption or an accepted gap came to in one run. */
public enum EntryStatus {
  /** It applied to something. */
  ACTIVE("active"),
  /** Its last day is over: it no longer applies. */
  EXPIRED("expired"),
  /** Nothing in this scan is what it speaks of. */
  UNMATCHED("unmatched");

  private final String wireName;

  EntryStatus(String wireName) {
    this.wireName = wireName;
  }

  /**
   * What an entry came to.
   *
   * @param matched whether the scan holds something that it speaks of
   */
  public static EntryStatus of(boolean expired, boolean matched) {
    if (expired) {
      return EXPIRED;
    }
    return matched ? ACTIVE : UNMATCHED;
  }

  public String wireName() {
    return wireName;
  }
}
