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
        action(failure, ask, subscription),
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

  /** Reader holds every control-plane action that collectors need; a denial is another matter. */
  private static String action(Failure failure, Ask ask, String subscription) {
    boolean lacksReader =
        failure.reason() == Gap.Reason.FORBIDDEN
            && failure.code().equals("AuthorizationFailed")
            && ask.path().startsWith("/");
    return lacksReader
        ? "Grant Reader on subscription "
            + subscription
            + ", or leave it out with --exclude-subscription "
            + subscription
            + "."
        : failure.action();
  }
}
