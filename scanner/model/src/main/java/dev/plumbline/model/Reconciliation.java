package dev.plumbline.model;

/**
 * How the resources of one type add up: listed = judged + unknown + excluded + noRule (+ the two
 * template counts). A scan that does not add up lost something.
 *
 * @param judged every rule of the type gave a verdict other than unknown
 * @param unknown at least one rule's verdict is unknown
 * @param excluded left out, with a reason
 * @param noRule no rule is about this type
 * @param referenced templates: only pointed at
 * @param conditionFalse templates: declared, but its condition is false
 * @param managed of all listed, how many are managed by another resource
 * @param unreadListings listings of this type that were not read, by a gap or unasked (not
 *     resources: what they hide cannot be counted)
 */
public record Reconciliation(
    ResourceType type,
    int listed,
    int judged,
    int unknown,
    int excluded,
    int noRule,
    int referenced,
    int conditionFalse,
    int managed,
    int unreadListings) {

  /** Whether the parts add up to what was listed. */
  public boolean adds() {
    return listed == judged + unknown + excluded + noRule + referenced + conditionFalse;
  }
}
