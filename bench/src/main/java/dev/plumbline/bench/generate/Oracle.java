package dev.plumbline.bench.generate;

import dev.plumbline.bench.generate.Expected.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What one template must yield, noted down while it is put together. */
final class Oracle {

  private final List<Expected> noted = new ArrayList<>();

  List<Expected> noted() {
    return List.copyOf(noted);
  }

  void add(Expected resource) {
    noted.add(resource);
  }

  /** A resource of which no rule reads anything. */
  void plain(String key, String type, Optional<String> name, State state) {
    add(Expected.plain(key, lower(type), name, state));
  }

  void judged(
      String key,
      String type,
      Optional<String> name,
      State state,
      Map<String, Wanted.Outcome> judged,
      Map<String, Set<String>> mayBeUnknown) {
    add(
        new Expected(
            key,
            lower(type),
            name,
            state,
            false,
            new TreeMap<>(judged),
            new TreeMap<>(mayBeUnknown)));
  }

  /** A copy of which nobody knows the length counts once; no rule reads anything of it. */
  void copyOfUnknownLength(String key, String type) {
    copyOfUnknownLength(key, type, Map.of());
  }

  void copyOfUnknownLength(String key, String type, Map<String, Set<String>> mayBeUnknown) {
    add(
        new Expected(
            key + "[*]",
            lower(type),
            Optional.empty(),
            State.UNDECIDED,
            true,
            new TreeMap<>(),
            new TreeMap<>(mayBeUnknown)));
  }

  /** The deployment itself and everything in it. */
  void deployment(String key, Optional<String> name, State state, boolean wholeCopy, Oracle inner) {
    add(
        new Expected(
            key,
            "microsoft.resources/deployments",
            name,
            state,
            wholeCopy,
            new TreeMap<>(),
            new TreeMap<>()));
    inner.noted.forEach(one -> add(one.inside(key, state, wholeCopy)));
  }

  /** The keys of the resources of a copy: by name where that tells them apart, else by number. */
  static List<String> copied(String key, List<Optional<String>> names) {
    boolean telling =
        names.stream().allMatch(Optional::isPresent)
            && names.stream()
                    .map(Optional::orElseThrow)
                    .filter(name -> !name.equals(Name.STAND_IN))
                    .map(Oracle::lower)
                    .distinct()
                    .count()
                == names.stream().filter(name -> !name.equals(Optional.of(Name.STAND_IN))).count();
    return IntStream.range(0, names.size())
        .mapToObj(i -> key + "[" + (telling ? encoded(names.get(i).orElseThrow()) : i) + "]")
        .toList();
  }

  /** The keys of a copy whose names end in the number. */
  static List<String> numbered(String key, String stem, int count) {
    return copied(key, IntStream.range(0, count).mapToObj(i -> Optional.of(stem + i)).toList());
  }

  private static String encoded(String name) {
    return name.replace("/", "%2F");
  }

  private static String lower(String type) {
    return type.toLowerCase(Locale.ROOT);
  }
}
