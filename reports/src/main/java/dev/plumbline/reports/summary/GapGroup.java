package dev.plumbline.reports.summary;

import dev.plumbline.model.Gap;
import dev.plumbline.model.GapId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gaps that one action closes.
 *
 * @param gaps in the order of their scopes
 * @param unknown how many verdicts are unknown because of at least one of them
 */
public record GapGroup(
    Gap.Reason reason, String action, String permission, List<Gap> gaps, int unknown) {

  private record Remedy(Gap.Reason reason, String action, String permission) {

    static Remedy of(Gap gap) {
      return new Remedy(gap.reason(), gap.action(), gap.permission());
    }
  }

  private static final Comparator<GapGroup> COSTLIEST_FIRST =
      Comparator.comparing((GapGroup group) -> -group.unknown())
          .thenComparing(group -> -group.gaps().size())
          .thenComparing(GapGroup::reason)
          .thenComparing(GapGroup::action);

  /**
   * The groups, costliest first.
   *
   * @param blamed how many verdicts name exactly this set of gaps
   */
  static List<GapGroup> of(Collection<Gap> gaps, Map<Set<GapId>, Integer> blamed) {
    Map<GapId, Remedy> remedies = new HashMap<>();
    Map<Remedy, List<Gap>> members = new LinkedHashMap<>();
    for (Gap gap : gaps) {
      remedies.put(gap.id(), Remedy.of(gap));
      members.computeIfAbsent(Remedy.of(gap), remedy -> new ArrayList<>()).add(gap);
    }
    Map<Remedy, Integer> unknown = new HashMap<>();
    blamed.forEach(
        (ids, count) -> {
          Set<Remedy> needed = new HashSet<>();
          ids.stream().filter(remedies::containsKey).map(remedies::get).forEach(needed::add);
          needed.forEach(remedy -> unknown.merge(remedy, count, Integer::sum));
        });
    return members.entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue(), unknown))
        .sorted(COSTLIEST_FIRST)
        .toList();
  }

  private static GapGroup group(Remedy remedy, List<Gap> gaps, Map<Remedy, Integer> unknown) {
    List<Gap> ordered =
        gaps.stream().sorted(Comparator.comparing(Gap::scope).thenComparing(Gap::what)).toList();
    return new GapGroup(
        remedy.reason(),
        remedy.action(),
        remedy.permission(),
        ordered,
        unknown.getOrDefault(remedy, 0));
  }
}
