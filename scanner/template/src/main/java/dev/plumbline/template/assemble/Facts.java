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
import java.util.function.Function;

/** The facts of one resource while they are gathered, with the places of their values. */
final class Facts {

  /** What the facts of a resource are that is declared elsewhere. */
  static final Fact EXISTING = new Fact.Unresolved("existing");

  /** Name of the fact that holds the locks at and above a resource. */
  static final String LOCKS = "locks";

  static final String NO_SETTING =
      "this deployment holds no diagnostic setting for it, and another one may";

  private static final Fact UNKNOWN_LOCKS =
      new Fact.Unresolved(
          "a template does not tell which locks there will be at it, its group and its"
              + " subscription");

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

  /**
   * A body to which others have added.
   *
   * @param places of all its values
   */
  void body(String name, Node node, Value value, SortedMap<String, Written> places) {
    facts.put(name, new Fact.Read(value, origin(node)));
    written.put(name, places);
  }

  /** The one resource of its kind below another, or that there is none. */
  void one(String name, Below found, Node holder) {
    if (found.certain().size() == 1 && found.possible().isEmpty()) {
      body(name, found.certain().getFirst());
    } else if (found.isNone()) {
      none(name, holder);
    } else {
      put(name, new Fact.Unresolved(found.doubt().orElse("it is declared more than once")));
    }
  }

  /** The resources of one kind below another as one array, or that there is none. */
  void list(String name, Below found, Node holder) {
    list(name, found, holder, Facts::value);
  }

  /**
   * The same with bodies that others have added to.
   *
   * @param body of each
   */
  void list(String name, Below found, Node holder, Function<Node, Value> body) {
    if (!found.certain().isEmpty()) {
      bodies(name, found, body);
    } else if (found.isNone()) {
      none(name, holder);
    } else {
      put(name, new Fact.Unresolved(found.doubt().orElseThrow()));
    }
  }

  /**
   * The same where another deployment may hold what this one does not.
   *
   * @param why it may
   */
  void listOr(String name, Below found, String why) {
    if (found.certain().isEmpty()) {
      put(name, new Fact.Unresolved(found.doubt().orElse(why)));
    } else {
      bodies(name, found, Facts::value);
    }
  }

  void locks() {
    put(LOCKS, UNKNOWN_LOCKS);
  }

  void none(String name, Node holder) {
    put(name, new Fact.None(origin(holder)));
  }

  private void bodies(String name, Below found, Function<Node, Value> body) {
    List<Value> items = new ArrayList<>();
    SortedMap<String, Written> places = new TreeMap<>();
    for (Node node : found.certain()) {
      places.putAll(places(node, "[" + items.size() + "]"));
      items.add(named(body.apply(node), node));
    }
    Value value =
        found.doubt().<Value>map(why -> new Value.Partial(items, why)).orElse(new Value.Arr(items));
    facts.put(name, new Fact.Read(value, origin(found.certain().getFirst())));
    written.put(name, places);
  }

  /** A list gives each item's own name, which a template writes behind the names of its holders. */
  private static Value named(Value body, Node node) {
    List<Term> names = node.deployed().target().names();
    if (!(body instanceof Value.Obj(Map<String, Value> members)) || names.isEmpty()) {
      return body;
    }
    Map<String, Value> own = new LinkedHashMap<>(members);
    own.put("name", Values.of(names.getLast()));
    return new Value.Obj(own);
  }

  /**
   * How many there are, as a listing.
   *
   * @param missing why there may be more
   */
  Fact counted(int number, Node node, Optional<String> missing) {
    if (missing.isPresent()) {
      return new Fact.Unresolved(missing.get());
    }
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
