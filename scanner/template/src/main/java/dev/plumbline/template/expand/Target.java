package dev.plumbline.template.expand;

import dev.plumbline.template.term.Term;
import java.util.List;
import java.util.Locale;

/**
 * Names a resource: its type and one name for each part of the type.
 *
 * @param type the full type, as in {@code Microsoft.Storage/storageAccounts/blobServices}; empty
 *     where not even that is known
 * @param names each a {@link Term.Text}, or a {@link Term.Unknown} with its expression; a name that
 *     is unknown in two places is the same name when the expressions are
 */
public record Target(String type, List<Term> names) {

  public Target {
    names = List.copyOf(names);
  }

  /** Whether the other names the same resource, given that they go to the same place. */
  public boolean same(Target other) {
    return !type.isEmpty() && key().equals(other.key());
  }

  /** Equal for targets that are the same, for use in a map. */
  public String key() {
    StringBuilder key = new StringBuilder(type.toLowerCase(Locale.ROOT));
    for (Term name : names) {
      key.append('\n').append(SegmentText.of(name).toLowerCase(Locale.ROOT));
    }
    return key.toString();
  }
}
