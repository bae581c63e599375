package dev.plumbline.model;

/**
 * Something that was tried and could not be read. A gap makes the scan incomplete.
 *
 * @param id unique in its inventory
 * @param reason why, as a closed set
 * @param scope the resource, subscription or file that the reading was about
 * @param what what could not be read, for a person: "diagnostic settings of vault kv-1"
 * @param detail what the other side said, redacted: status, error code, request id
 * @param action what to do about it, one sentence in the imperative
 * @param permission the Azure action that is missing, else empty
 */
public record Gap(
    GapId id,
    Reason reason,
    ResourceId scope,
    String what,
    String detail,
    String action,
    String permission) {

  /** Why something was not read. */
  public enum Reason {
    UNAUTHENTICATED("unauthenticated"),
    FORBIDDEN("forbidden"),
    FIREWALLED("firewalled"),
    NOT_FOUND("notFound"),
    CONFLICT("conflict"),
    THROTTLED("throttled"),
    SERVER_ERROR("serverError"),
    NETWORK("network"),
    TIMEOUT("timeout"),
    MALFORMED("malformed"),
    TRUNCATED("truncated"),
    /** Our own guard refused the request: a foreign host, a repeated page, too many pages. */
    REFUSED("refused"),
    /** Two listings of the same thing disagree. */
    MISMATCH("mismatch"),
    UNEXPECTED("unexpected");

    private final String wireName;

    Reason(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /** A gap whose id follows from what it is about, so that two scans name the same gap alike. */
  public static Gap of(
      Reason reason,
      ResourceId scope,
      String what,
      String detail,
      String action,
      String permission) {
    String about = scope.key() + "\n" + what;
    return new Gap(
        new GapId("g" + Digests.sha256(about).substring(0, 12)),
        reason,
        scope,
        what,
        detail,
        action,
        permission);
  }
}
