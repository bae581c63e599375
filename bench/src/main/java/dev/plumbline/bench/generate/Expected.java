package dev.plumbline.bench.generate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource that a template must yield.
 *
 * @param key keys of the nested deployments that hold it and its own, joined by slashes
 * @param type in lower case
 * @param name the last part of its name; empty when only the deployment knows it, and with {@link
 *     Name#STAND_IN} in it where a text stands in for a part that the platform computes
 * @param wholeCopy whether it stands for a copy of which nobody knows the length
 * @param judged what rules read of it, by fact, colon and property path
 * @param mayBeUnknown rules whose verdict may be unknown, each with the expressions of which the
 *     reason must name one
 */
public record Expected(
    String key,
    String type,
    Optional<String> name,
    State state,
    boolean wholeCopy,
    SortedMap<String, Wanted.Outcome> judged,
    SortedMap<String, Set<String>> mayBeUnknown) {

  /** Whether a resource is deployed. */
  public enum State {
    CREATED,
    UNDECIDED,
    NOT_CREATED,
    REFERENCED;

    /** Of a resource that is in this state, in a deployment that is in another. */
    State within(State deployment) {
      return switch (deployment) {
        case NOT_CREATED -> NOT_CREATED;
        case UNDECIDED -> this == CREATED ? UNDECIDED : this;
        case CREATED, REFERENCED -> this;
      };
    }
  }

  public Expected {
    judged = new TreeMap<>(judged);
    mayBeUnknown = new TreeMap<>(mayBeUnknown);
  }

  static Expected plain(String key, String type, Optional<String> name, State state) {
    return new Expected(
        key, type, name, state, false, new TreeMap<>(Map.of()), new TreeMap<>(Map.of()));
  }

  Expected inside(String deployment, State itsState, boolean itsWholeCopy) {
    return new Expected(
        deployment + "/" + key,
        type,
        name,
        state.within(itsState),
        wholeCopy || itsWholeCopy,
        judged,
        mayBeUnknown);
  }
}
