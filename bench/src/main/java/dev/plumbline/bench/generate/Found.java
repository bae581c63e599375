package dev.plumbline.bench.generate;

import dev.plumbline.bench.generate.Expected.State;
import dev.plumbline.files.FindingsReader;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a scan wrote down: its inventory and its findings, by resource. */
public final class Found {

  private final Map<String, Resource> resources = new TreeMap<>();
  private final Map<String, Exclusion> exclusions = new TreeMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Map<String, List<Finding>> findings = new HashMap<>();

  /** By template, the ids that nobody asked for yet. */
  private final Map<String, TreeSet<String>> left = new TreeMap<>();

  private Found() {}

  /** Reads the output directory of a scan. */
  public static Found in(Path output) throws IOException {
    Found found = new Found();
    try (InventoryReader inventory = InventoryReader.open(output.resolve("inventory.jsonl"))) {
      inventory.records().forEachRemaining(found::add);
    }
    try (FindingsReader reader = FindingsReader.open(output.resolve("findings.jsonl"))) {
      Iterator<FindingsRecord> records = reader.records();
      while (records.hasNext()) {
        if (records.next() instanceof FindingsRecord.OfFinding(Finding finding)) {
          found
              .findings
              .computeIfAbsent(finding.subject().id().value(), id -> new ArrayList<>())
              .add(finding);
        }
      }
    }
    return found;
  }

  private void add(InventoryRecord record) {
    switch (record) {
      case InventoryRecord.OfResource(Resource resource) -> {
        resources.put(resource.id().value(), resource);
        leave(resource.id().value());
      }
      case InventoryRecord.OfExclusion(Exclusion exclusion) -> {
        exclusions.put(exclusion.id().value(), exclusion);
        leave(exclusion.id().value());
      }
      case InventoryRecord.OfGap(Gap gap) -> gaps.add(gap);
      case InventoryRecord.OfUsage ignored -> {}
    }
  }

  private void leave(String id) {
    left.computeIfAbsent(file(id), file -> new TreeSet<>()).add(id);
  }

  private static String file(String id) {
    return id.substring(0, id.indexOf('#'));
  }

  List<Gap> gaps() {
    return gaps;
  }

  /** The first id that matches and that nobody took before. */
  Optional<String> take(String file, Pattern id) {
    TreeSet<String> ids = left.getOrDefault(file, new TreeSet<>());
    Optional<String> found = ids.stream().filter(one -> id.matcher(one).matches()).findFirst();
    found.ifPresent(ids::remove);
    return found;
  }

  /** What nobody took. */
  List<String> rest() {
    return left.values().stream().flatMap(TreeSet::stream).toList();
  }

  State state(String id) {
    if (exclusions.containsKey(id)) {
      return State.NOT_CREATED;
    }
    Resource resource = resource(id);
    if (resource.role() == Resource.Role.REFERENCED) {
      return State.REFERENCED;
    }
    return resource.facts().containsKey("existence") ? State.UNDECIDED : State.CREATED;
  }

  String type(String id) {
    return exclusions.containsKey(id)
        ? exclusions.get(id).type().value()
        : resource(id).type().value();
  }

  Resource resource(String id) {
    return Objects.requireNonNull(resources.get(id), id);
  }

  List<Finding> findings(String id) {
    return findings.getOrDefault(id, List.of());
  }

  /** The declared body of a resource of a type that has rules. */
  static Optional<Value> body(Resource resource) {
    return resource.facts().values().stream()
        .flatMap(
            fact ->
                fact instanceof Fact.Read(Value value, var ignored)
                    ? Optional.of(value).stream()
                    : Optional.<Value>empty().stream())
        .filter(
            value ->
                !(value.at("name") instanceof Value.Null)
                    && !(value.at("type") instanceof Value.Null))
        .findFirst();
  }

  /** What stands at a path of a fact, or what is open before it. */
  static Value value(Resource resource, String fact, String path) {
    Fact whole = resource.facts().get(fact);
    Value here =
        switch (whole) {
          case Fact.Read(Value value, var ignored) -> value;
          case Fact.Unresolved(String expression) -> new Value.Unresolved(expression, "");
          case null, default -> Value.Null.VALUE;
        };
    for (String step : path.split("\\.|(?=\\[)", -1)) {
      here = step.isEmpty() ? here : step(here, step);
    }
    return here;
  }

  private static Value step(Value here, String step) {
    if (here instanceof Value.Unresolved) {
      return here;
    }
    if (!step.startsWith("[")) {
      return here.at(step);
    }
    int index = Integer.parseInt(step.substring(1, step.length() - 1));
    List<Value> items = here.itemsOrEmpty();
    return index < items.size() ? items.get(index) : Value.Null.VALUE;
  }

  /** Why a value is open, if it is. */
  static Optional<String> expression(Value value) {
    return switch (value) {
      case Value.Unresolved(String expression, String ignored) -> Optional.of(expression);
      case Value.Partial(var ignored, String expression) -> Optional.of(expression);
      default -> Optional.empty();
    };
  }

  static String json(Value value) {
    return new String(ValueJson.writeBytes(value), StandardCharsets.UTF_8);
  }
}
