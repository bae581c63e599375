package dev.plumbline.cli;

import dev.plumbline.evaluate.FindingStep;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Resource;
import dev.plumbline.tree.Changes;
import dev.plumbline.tree.Changes.FileChange;
import java.util.OptionalInt;

/**
 * Shows a new finding where the change is: GitHub shows in a pull request only what stands on lines
 * of it. A finding whose own line was not touched (a property was deleted, a variable changed) is
 * shown at the nearest line of that file that was.
 */
final class AtTheChange implements FindingStep {

  private final Changes changes;

  AtTheChange(Changes changes) {
    this.changes = changes;
  }

  @Override
  public Finding finding(Finding finding, Resource resource) {
    if (!finding.standing().counts()) {
      return finding;
    }
    return finding.location().map(at -> finding.at(nearest(at))).orElse(finding);
  }

  private Location nearest(Location at) {
    FileChange change = changes.files().get(at.file());
    if (change == null || change.touches(at.line())) {
      return at;
    }
    OptionalInt line = change.nearest(at.line());
    return line.isEmpty() ? at : Location.point(at.file(), line.getAsInt(), 1);
  }
}
