package dev.plumbline.azure.arm;

import dev.plumbline.model.Redactor;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A body that has an id: a resource, an item of a list, a row of Resource Graph. Real bodies are
 * odd in small ways, and this is where the oddities end: an id without its leading slash, tags that
 * are null or hold nulls, a {@code managedBy} that is null or empty.
 */
public record ArmItem(ResourceId id, Value body) {

  /** The item, or empty when the body has no id to know it by. */
  public static Optional<ArmItem> of(Value body) {
    String id = body.at("id").textOr("").strip();
    if (id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ArmItem(new ResourceId(id.startsWith("/") ? id : "/" + id), body));
  }

  /** Its tags, redacted; a tag without a text has the empty one. */
  public SortedMap<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    if (body.at("tags") instanceof Value.Obj(Map<String, Value> members)) {
      members.forEach((name, value) -> tags.put(name, value.textOr("")));
    }
    return Redactor.redactTags(tags);
  }

  /** The id of the resource that manages this one, or empty. */
  public String managedBy() {
    return body.at("managedBy").textOr("");
  }
}
