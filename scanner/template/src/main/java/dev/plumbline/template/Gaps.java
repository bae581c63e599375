package dev.plumbline.template;

import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Location;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.ResourceId;
import dev.plumbline.template.expand.Problem;
import dev.plumbline.tree.LeftOut;
import dev.plumbline.tree.TreeFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Says once for each thing what of a file could not be read. */
final class Gaps {

  private final InventorySink sink;
  private final Set<String> told = new HashSet<>();

  Gaps(InventorySink sink) {
    this.sink = sink;
  }

  /** A file of which nothing is known. */
  void of(TreeFile file, Gap.Reason reason, String text, Optional<Location> at) {
    String where = at.map(Location::toString).orElse(file.path());
    put(
        reason,
        file,
        "template " + file.path(),
        where + ": " + text,
        switch (reason) {
          case MALFORMED -> "Mend the file, or leave it out with --exclude " + file.path() + ".";
          case FORBIDDEN -> "Make the file readable, or leave it out with --exclude.";
          default -> "Report this with the file; leave it out with --exclude meanwhile.";
        });
  }

  /** A part of a template that could not be evaluated; the rest of it was. */
  void of(TreeFile entry, Problem problem) {
    String function = problem.function().isEmpty() ? "" : "function " + problem.function() + " at ";
    put(
        problem.elsewhere() ? Gap.Reason.NOT_FOUND : Gap.Reason.MALFORMED,
        entry,
        function + problem.at(),
        problem.what(),
        problem.elsewhere()
            ? "Put the linked template into the scanned directory, where it can be read, or name"
                + " this gap in accepted_gaps."
            : "Mend the template there; what depends on it is unknown until then.");
  }

  /** A file or directory that was never opened. */
  void missed(LeftOut out) {
    sink.gap(
        Gap.of(
            out.reason() == LeftOut.Reason.UNREADABLE ? Gap.Reason.FORBIDDEN : Gap.Reason.TRUNCATED,
            new ResourceId(out.path()),
            "file " + out.path(),
            out.text(),
            "Leave it out with --exclude if it holds no templates, or scan a smaller directory.",
            ""));
  }

  private void put(Gap.Reason reason, TreeFile file, String what, String detail, String action) {
    if (told.add(file.path() + "\n" + what + "\n" + detail)) {
      sink.gap(
          Gap.of(
              reason, new ResourceId(file.path()), what, Redactor.redactText(detail), action, ""));
    }
  }
}
