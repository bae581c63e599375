package dev.plumbline.cli;

import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Redactor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the register of exemptions and accepted gaps, a line each, and the sum. */
final class Register {

  private final PrintWriter out;
  private final boolean matched;
  private final Map<EntryStatus, Integer> counts = new EnumMap<>(EntryStatus.class);

  /**
   * @param matched whether the entries were matched with a scan; else nothing is known but dates
   */
  Register(PrintWriter out, boolean matched) {
    this.out = out;
    this.matched = matched;
  }

  void line(FindingsRecord record) {
    if (record instanceof FindingsRecord.OfExemption(var exemption, var status, var ignored)) {
      String text =
          "exemption %s  until %s  %s  %s  (%s, approved by %s, %s)"
              .formatted(
                  exemption.id(),
                  exemption.expires(),
                  exemption.category().wireName(),
                  exemption.rules().stream()
                      .map(Object::toString)
                      .collect(Collectors.joining(", ")),
                  exemption.owner(),
                  exemption.approvedBy(),
                  exemption.ticket());
      print(status, text);
    } else if (record
        instanceof FindingsRecord.OfAcceptedGap(var accepted, var status, var ignored)) {
      print(status, "accepted gap %s  until %s".formatted(accepted.scope(), accepted.expires()));
    }
  }

  /** Whether nothing is expired or idle. */
  boolean isClean() {
    return !counts.containsKey(EntryStatus.EXPIRED) && !counts.containsKey(EntryStatus.UNMATCHED);
  }

  void end(Optional<Path> file, Optional<Path> scan) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String sum =
        counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().wireName())
            .collect(Collectors.joining(", "));
    out.println(all + (all == 1 ? " entry" : " entries") + (sum.isEmpty() ? "" : ": " + sum));
    if (file.isEmpty()) {
      out.println("There is no " + Approvals.USUAL_EXEMPTIONS + " here.");
    }
    if (scan.isEmpty()) {
      out.println("Not matched with a scan: name one with --inventory FILE.");
    }
  }

  /** Without a scan, what is not expired is taken for active. */
  private void print(EntryStatus status, String text) {
    EntryStatus shown = matched || status == EntryStatus.EXPIRED ? status : EntryStatus.ACTIVE;
    counts.merge(shown, 1, Integer::sum);
    out.println(
        String.format(Locale.ROOT, "%-9s  %s", shown.wireName(), Redactor.redactText(text)));
  }
}
