package dev.plumbline.reports.summary;

import dev.plumbline.model.Usage;
import java.util.List;
import java.util.Locale;

/** What a scan used, in words. */
public final class UsageWords {

  private static final int MOST = 10;

  private UsageWords() {}

  /** {@code 1,204 requests, 3 of them sent again after 7 s of waiting}. */
  public static String requests(Usage usage) {
    String sent = number(usage.requests()) + (usage.requests() == 1 ? " request" : " requests");
    return usage.retries() == 0
        ? sent + ", none of them sent again"
        : sent
            + ", "
            + number(usage.retries())
            + " of them sent again after "
            + number(usage.waited().toSeconds())
            + " s of waiting";
  }

  /** Names of roles, and whether all of them could be listed. */
  public static String roles(Usage usage) {
    List<String> names = List.copyOf(usage.roleNames());
    String held =
        names.isEmpty()
            ? "none"
            : String.join(", ", names.subList(0, Math.min(MOST, names.size())))
                + (names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "");
    int unread = usage.rolesUnread().size();
    if (unread == 0) {
      return names.isEmpty() ? "none is assigned" : held;
    }
    String where = unread == 1 ? usage.rolesUnread().getFirst() : unread + " scopes";
    return names.isEmpty()
        ? "could not be listed: " + where
        : held + "; could not be listed everywhere: " + where;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
