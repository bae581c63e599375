package dev.plumbline.template.assemble;

import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import dev.plumbline.template.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The access policies that child resources of a vault ({@code vaults/accessPolicies}) put to its
 * own: {@code add} appends, {@code replace} takes the place of all, {@code remove} leaves nobody
 * sure.
 */
final class Additions {

  private static final String PATH = "properties.accessPolicies";
  private static final Pattern ITEM =
      Pattern.compile("properties\\.accessPolicies\\[(\\d{1,9})](.*)");

  private final Below children;

  Additions(Below children) {
    this.children = children;
  }

  boolean areNone() {
    return children.isNone();
  }

  /** The vault's body with the policies. */
  Value to(Value vault) {
    if (!(vault instanceof Value.Obj(Map<String, Value> members))
        || !(members.getOrDefault("properties", Value.object())
            instanceof Value.Obj(Map<String, Value> properties))) {
      return vault;
    }
    Value policies = properties.getOrDefault("accessPolicies", Value.array(List.of()));
    for (Node child : children.certain()) {
      policies = with(policies, child);
    }
    Optional<String> doubt = children.doubt();
    if (doubt.isPresent()) {
      policies = new Value.Partial(policies.itemsOrEmpty(), doubt.get());
    }
    Map<String, Value> whole = new LinkedHashMap<>(members);
    Map<String, Value> inner = new LinkedHashMap<>(properties);
    inner.put("accessPolicies", policies);
    whole.put("properties", new Value.Obj(inner));
    return new Value.Obj(whole);
  }

  /**
   * Where the policies stand: those of children behind the vault's own.
   *
   * @param own how many the vault has itself
   */
  void places(SortedMap<String, Written> vault, int own) {
    int before = own;
    for (Node child : children.certain()) {
      for (Map.Entry<String, Written> place : Facts.places(child, "").entrySet()) {
        Matcher item = ITEM.matcher(place.getKey());
        if (item.matches()) {
          int index = before + Integer.parseInt(item.group(1));
          vault.putIfAbsent(PATH + "[" + index + "]" + item.group(2), place.getValue());
        }
      }
      before += policies(Facts.value(child)).itemsOrEmpty().size();
    }
  }

  static Value policies(Value body) {
    return body.at("properties", "accessPolicies");
  }

  private static Value with(Value policies, Node child) {
    Value own = policies(Facts.value(child));
    String name = name(child);
    if (name.equals("replace")) {
      return own;
    }
    List<Value> items = new ArrayList<>(policies.itemsOrEmpty());
    if (name.equals("add")) {
      items.addAll(own.itemsOrEmpty());
    }
    Optional<String> open =
        name.equals("add")
            ? open(policies).or(() -> open(own))
            : Optional.of("what accessPolicies/" + name + " leaves");
    return open.<Value>map(why -> new Value.Partial(items, why)).orElse(new Value.Arr(items));
  }

  private static Optional<String> open(Value list) {
    return switch (list) {
      case Value.Unresolved(String expression, String ignored) -> Optional.of(expression);
      case Value.Partial(var ignored, String expression) -> Optional.of(expression);
      case Value.Arr ignored -> Optional.empty();
      case Value.Null ignored -> Optional.empty();
      case Value.Obj ignored -> Optional.of("access policies that are no list");
      case Value.PartialObj ignored -> Optional.of("access policies that are no list");
      case Value.Bool ignored -> Optional.of("access policies that are no list");
      case Value.Num ignored -> Optional.of("access policies that are no list");
      case Value.Text ignored -> Optional.of("access policies that are no list");
    };
  }

  private static String name(Node child) {
    return child.deployed().target().names().getLast()
            instanceof Term.Text(String name, var ignored)
        ? name.toLowerCase(Locale.ROOT)
        : "of unknown name";
  }
}
