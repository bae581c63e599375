package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The judged part of a resource's body: what it shall be, written down, and noted. */
final class Body {

  final ObjectNode json = Json.object();
  final TreeMap<String, Wanted.Outcome> judged = new TreeMap<>();
  final TreeMap<String, Set<String>> mayBeUnknown = new TreeMap<>();
  private final Draft draft;
  private final Spelling spelling;

  Body(Draft draft) {
    this.draft = draft;
    this.spelling = new Spelling(draft);
  }

  static Body of(Draft draft, List<Property> properties) {
    Body body = new Body(draft);
    properties.forEach(body::write);
    return body;
  }

  private void write(Property property) {
    Wanted wanted = property.want(draft.dice);
    boolean absent = wanted instanceof Wanted.Known known && known.value().isNull();
    if (absent && draft.dice.chance(0.5)) {
      judged.put(property.key(), Wanted.Outcome.absent());
      return;
    }
    put(property.path(), note(property.key(), wanted, property.rules()));
  }

  /** Spells a value and notes what it must be; to be written wherever it belongs. */
  Spelled note(String key, Wanted wanted, List<String> rules) {
    Spelled spelled = spelling.of(wanted);
    judged.put(key, new Wanted.Outcome(wanted, spelled.causes()));
    if (wanted instanceof Wanted.Open) {
      rules.forEach(rule -> unsure(rule, spelled.causes()));
    }
    return spelled;
  }

  void unsure(String rule, Set<String> causes) {
    mayBeUnknown.computeIfAbsent(rule, name -> new TreeSet<>()).addAll(causes);
  }

  /** The verdicts that the catalogue wants unknown here. */
  void byCatalogue(List<String> rules) {
    rules.forEach(rule -> unsure(rule, Set.of(Catalogue.row(rule))));
  }

  private void put(String path, Spelled value) {
    ObjectNode here = json;
    String[] steps = path.split("\\.", -1);
    for (int i = 0; i < steps.length - 1; i++) {
      here = here.withObject("/" + steps[i]);
    }
    here.set(steps[steps.length - 1], value.json());
  }
}
