package dev.plumbline.azure.collect;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource that was found, before its own facts are read.
 *
 * @param body its ARM body as listed or read; unread when neither worked
 */
public record Found(
    Kind kind, ResourceId id, Placement placement, SortedMap<String, String> tags, Fact body) {

  public Found {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
  }

  /** The body, or null in the sense of JSON when it was not read. */
  public Value bodyOrNull() {
    return body instanceof Fact.Read(Value value, Fact.Origin ignored) ? value : Value.Null.VALUE;
  }

  /** {@code key vault kv-1}. */
  public String shown() {
    return kind.one() + " " + id.name();
  }

  /** The resource with its body and these facts and listings below it. */
  public Resource resource(Map<String, Fact> facts, Map<ResourceType, Fact> listings) {
    Map<String, Fact> all = new HashMap<>(facts);
    all.put(kind.body(), body);
    return Resource.live(id, kind.type(), kind.apiVersion(), placement, tags, all)
        .withCollections(listings);
  }

  /** A child read below this resource, in the same place. */
  public Resource child(ChildKind child, ArmChild item) {
    return child(child, item, Map.of());
  }

  /** The same with facts that its list does not tell. */
  public Resource child(ChildKind child, ArmChild item, Map<String, Fact> facts) {
    Map<String, Fact> all = new HashMap<>(facts);
    all.put(child.fact(), new Fact.Read(item.item().body(), item.origin()));
    return Resource.live(
            item.item().id(), child.type(), child.apiVersion(), placement, item.item().tags(), all)
        .withParent(id);
  }
}
