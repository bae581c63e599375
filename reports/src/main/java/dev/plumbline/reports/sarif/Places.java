package dev.plumbline.reports.sarif;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.ResourceId;
import dev.plumbline.reports.summary.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places in files, and of resources that are in none. */
final class Places {

  /** The root that all addresses are relative to. */
  static final String ROOT = "%SRCROOT%";

  private static final String UNRESERVED = "-._~/";

  private final Profile profile;

  Places(Profile profile) {
    this.profile = profile;
  }

  /** Where a finding is: the property, or the resource where the property is absent. */
  Optional<Sarif.Place> of(Finding finding) {
    List<Sarif.LogicalLocation> logical =
        profile == Profile.FULL ? logical(finding.subject().id()) : List.of();
    Optional<Sarif.PhysicalLocation> physical = finding.location().map(this::physical);
    return physical.isEmpty() && logical.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sarif.Place(null, physical.orElse(null), logical, null));
  }

  /** A resource that no file is known of. */
  static Sarif.Place of(ResourceId id) {
    return new Sarif.Place(null, null, logical(id), null);
  }

  /** Another place, which a message links to by its number. */
  Sarif.Place related(@Nullable Integer id, Location at, String text) {
    return new Sarif.Place(id, physical(at), List.of(), new Sarif.Message(text));
  }

  Sarif.Place at(Location at) {
    return new Sarif.Place(null, physical(at), List.of(), null);
  }

  private static List<Sarif.LogicalLocation> logical(ResourceId id) {
    return List.of(new Sarif.LogicalLocation(Printable.line(id.value()), "resource"));
  }

  private Sarif.PhysicalLocation physical(Location at) {
    return new Sarif.PhysicalLocation(
        new Sarif.ArtifactLocation(address(at.file()), ROOT), region(at));
  }

  /**
   * GitHub shows an alert in a pull request only where all of its lines are changed, so that its
   * copy names one line. How long a first line is, a findings file does not say: one character.
   */
  private Sarif.Region region(Location at) {
    int start = at.column();
    return profile == Profile.GITHUB && at.endLine() > at.line()
        ? new Sarif.Region(at.line(), start, at.line(), start + 1)
        : new Sarif.Region(
            at.line(),
            start,
            at.endLine(),
            at.endLine() == at.line() ? Math.max(start + 1, at.endColumn()) : at.endColumn());
  }

  /** A path as a relative reference (RFC 3986): everything but unreserved characters is encoded. */
  static String address(String path) {
    StringBuilder address = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      address.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return address.toString();
  }
}
