package dev.plumbline.evaluate;

import dev.plumbline.model.Digests;
import dev.plumbline.model.Finding;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Source;
import java.util.Locale;

/**
 * The identity of a finding across scans: the rule and the resource, and nothing that changes while
 * both stay what they are.
 */
final class Fingerprint {

  private static final String VERSION = "v1:";

  private Fingerprint() {}

  static String of(RuleName rule, Finding.Subject subject) {
    return VERSION + Digests.sha256(rule + "\n" + identity(subject));
  }

  private static String identity(Finding.Subject subject) {
    return switch (subject.source()) {
      case Source.Azure ignored -> azure(subject);
      // The address begins with the entry file, and holds no line, since lines move. Paths tell
      // case
      // apart, so it is taken as it is.
      case Source.Template ignored -> subject.id().value();
    };
  }

  /** Outside a subscription an id, such as a management group's, is unique in its tenant only. */
  private static String azure(Finding.Subject subject) {
    String key = subject.id().key();
    return subject.id().subscription().isPresent()
        ? key
        : subject.placement().tenant().toLowerCase(Locale.ROOT) + "\n" + key;
  }
}
