package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.Failure;
import dev.plumbline.model.Gap;
import dev.plumbline.model.ResourceId;

/** Words for gaps: what to do about a failure depends on what was being read. */
final class Gaps {

  static final String REPORT =
      "Run the scan again; if it stays, report it to the project with this text.";

  private Gaps() {}

  static Gap of(Failure failure, ResourceId subject, Ask ask, String subscription) {
    return Gap.of(
        failure.reason(),
        subject,
        ask.what(),
        failure.detail(),
        action(failure, subject, ask, subscription),
        permission(failure, ask.permission()));
  }

  /** Our own code stumbled over something odd. */
  static Gap unexpected(ResourceId subject, String what, String redacted) {
    return Gap.of(Gap.Reason.UNEXPECTED, subject, what, redacted, REPORT, "");
  }

  /** The service names the action it missed in most refusals; else it is the documented one. */
  private static String permission(Failure failure, String documented) {
    if (failure.reason() != Gap.Reason.FORBIDDEN) {
      return "";
    }
    return failure.permission().isEmpty() ? documented : failure.permission();
  }

  /** Advice that fits where the reading stood; else the connection's own. */
  private static String action(Failure failure, ResourceId subject, Ask ask, String subscription) {
    boolean controlPlane = failure.reason() == Gap.Reason.FORBIDDEN && ask.path().startsWith("/");
    if (controlPlane && failure.code().equals("AuthorizationFailed")) {
      // Reader holds every control-plane action that collectors need.
      return "Grant Reader on subscription "
          + subscription
          + ", or leave it out with --exclude-subscription "
          + subscription
          + ".";
    }
    if (controlPlane && failure.code().startsWith("DenyAssignment")) {
      String group = subject.resourceGroup().map(name -> subscription + "/" + name).orElse("");
      return "No role helps against a deny assignment: accept that this stays unknown"
          + (group.isEmpty()
              ? "."
              : ", or leave the group out with --exclude-resource-group " + group + ".");
    }
    return failure.action();
  }
}
