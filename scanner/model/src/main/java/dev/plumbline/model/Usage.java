package dev.plumbline.model;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a live scan used of Azure, told at its end.
 *
 * @param roles that the identity holds on what was scanned, as Azure lists them to the identity
 *     itself; in order
 * @param rolesUnread where they could not be listed, and why
 * @param requests sent, retries included
 * @param retries how many of them were sent again
 * @param waited time spent waiting before retries, summed over all requests
 */
public record Usage(
    List<Role> roles, List<String> rolesUnread, long requests, long retries, Duration waited) {

  /**
   * A role that is assigned.
   *
   * @param name as people know it, {@code Reader}; its id where its name could not be read
   * @param scope id of what it is assigned on
   */
  public record Role(String name, String scope) implements Comparable<Role> {
    @Override
    public int compareTo(Role other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : scope.compareTo(other.scope);
    }
  }

  public Usage {
    roles = List.copyOf(new TreeSet<>(roles));
    rolesUnread = List.copyOf(new TreeSet<>(rolesUnread));
  }

  /** Each role once, however often it is assigned. */
  public SortedSet<String> roleNames() {
    SortedSet<String> names = new TreeSet<>();
    roles.forEach(role -> names.add(role.name()));
    return names;
  }
}
