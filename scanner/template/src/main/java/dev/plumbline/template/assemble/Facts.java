package dev.plumbline.template.assemble;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import dev.plumbline.template.term.Term;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of one resource while they are gathered, with the places of their values. */
final class Facts {

  /** What the facts of a resource are that is declared elsewhere. */
  static final Fact EXISTING = new Fact.Unresolved("existing");

  private final Instant at;
  private final SortedMap<String, Fact> facts = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Written>> written = new TreeMap<>();

  Facts(Instant at) {
    this.at = at;
  }

  SortedMap<String, Fact> facts() {
    return facts;
  }

  SortedMap<String, SortedMap<String, Written>> written() {
    return written;
  }

  void put(String name, Fact fact) {
    facts.put(name, fact);
  }

  /** The body of a resource as a fact. */
  void body(String name, Node node) {
    facts.put(name, new Fact.Read(value(node), origin(node)));
    written.put(name, places(node, ""));
  }

  /** A body with the items of others in one of its arrays. */
  void bodyWith(String name, Node node, Additions additions) {
    Value own = value(node);
    facts.put(name, new Fact.Read(additions.to(own), origin(node)));
    SortedMap<String, Written> places = places(node, "");
    additions.places(places, Additions.policies(own).itemsOrEmpty().size());
    written.put(name, places);
  }

  /** The bodies of several resources as one array. */
  void bodies(String name, List<Node> nodes, Optional<String> doubt) {
    List<Value> items = new ArrayList<>();
    SortedMap<String, Written> places = new TreeMap<>();
    for (Node node : nodes) {
      places.putAll(places(node, "[" + items.size() + "]"));
      items.add(value(node));
    }
    Value value =
        doubt.<Value>map(why -> new Value.Partial(items, why)).orElse(new Value.Arr(items));
    facts.put(name, new Fact.Read(value, origin(nodes.getFirst())));
    written.put(name, places);
  }

  /** How many there are, as a listing. */
  Fact counted(int number, Node node) {
    return number == 0
        ? new Fact.None(origin(node))
        : new Fact.Read(Value.of(number), origin(node));
  }

  Fact.Origin origin(Node node) {
    return new Fact.Origin(node.deployed().at().toString(), at);
  }

  /** A resource's body without what is secret. */
  static Value value(Node node) {
    Value.Obj body = Values.object(node.deployed().body());
    return Redactor.redact(node.kind().filter(Kind.SECRET::equals).isPresent() ? bare(body) : body);
  }

  /** Where a resource's values stand, by path behind a prefix; the resource itself is no path. */
  static SortedMap<String, Written> places(Node node, String prefix) {
    SortedMap<String, Written> places = new TreeMap<>();
    node.deployed()
        .written()
        .forEach(
            (path, place) -> {
              String spelled = Spelling.ofPath(path);
              places.put(prefix.isEmpty() ? spelled : prefix + "." + spelled, place);
            });
    places.put(prefix, new Written(node.deployed().at(), List.of()));
    return places;
  }

  /** A secret says when it expires; what it is nobody needs to know. */
  private static Value.Obj bare(Value.Obj secret) {
    Map<String, Value> members = new LinkedHashMap<>(secret.members());
    if (members.get("properties") instanceof Value.Obj(Map<String, Value> properties)) {
      Map<String, Value> kept = new LinkedHashMap<>(properties);
      kept.remove("value");
      members.put("properties", new Value.Obj(kept));
    }
    return new Value.Obj(members);
  }

  /** The texts of {@code tags} that are known. */
  static SortedMap<String, String> tags(Node node) {
    Map<String, String> known = new TreeMap<>();
    node.deployed()
        .body()
        .member("tags")
        .ifPresent(
            tags -> {
              if (tags.value() instanceof Term.Obj(var members)) {
                members.forEach(
                    (name, tag) -> {
                      if (tag.value() instanceof Term.Text(String text, Optional<String> standsFor)
                          && standsFor.isEmpty()) {
                        known.put(name, text);
                      }
                    });
              }
            });
    return Redactor.redactTags(known);
  }
}
