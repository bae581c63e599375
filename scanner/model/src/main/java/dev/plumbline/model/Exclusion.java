package dev.plumbline.model;

/**
 * A resource that was listed and is not judged, with its reason, so that the totals reconcile.
 *
 * @param id the resource
 * @param type its type
 * @param reason why it is left out
 * @param detail for a person: the option that excluded it, the answer that said it was gone
 */
public record Exclusion(ResourceId id, ResourceType type, Reason reason, String detail) {

  /** Why a listed resource is not judged. */
  public enum Reason {
    BY_OPTION("byOption"),
    DELETED_IN_FLIGHT("deletedInFlight"),
    /** A template declares it under a condition that is false. */
    CONDITION_FALSE("conditionFalse");

    private final String wireName;

    Reason(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }
}
