package dev.plumbline.files;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A resource record. */
final class ResourceForm {

  static final String RECORD = "resource";

  private ResourceForm() {}

  static Value.Obj write(Resource resource) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("record", Value.of(RECORD));
    members.put("id", Value.of(resource.id().value()));
    members.put("type", Value.of(resource.type().value()));
    // For people who look into the file; readers take the name from the id.
    members.put("name", Value.of(resource.id().name()));
    members.put("source", PlaceForm.write(resource.source()));
    members.put("placement", PlaceForm.write(resource.placement()));
    members.put("tags", object(resource.tags(), Value::of));
    resource.parent().ifPresent(parent -> members.put("parent", Value.of(parent.value())));
    members.put("role", Value.of(resource.role().wireName()));
    members.put("facts", object(resource.facts(), FactJson::write));
    members.put("collections", object(byName(resource.collections()), FactJson::write));
    if (!resource.written().isEmpty()) {
      members.put(
          "written", object(resource.written(), byPath -> object(byPath, LocationForm::write)));
    }
    return new Value.Obj(members);
  }

  static Resource read(Members record) throws FileFormatException {
    ResourceId id = record.object("id", PlaceForm::id);
    ResourceType type = record.object("type", PlaceForm::type);
    record.text("name");
    return new Resource(
        id,
        type,
        record.object("source", PlaceForm::source),
        record.object("placement", PlaceForm::placement),
        record.map("tags", Members::text),
        record.has("parent")
            ? Optional.of(record.object("parent", PlaceForm::id))
            : Optional.empty(),
        record.choice("role", Resource.Role.values(), Resource.Role::wireName),
        record.map("facts", FactJson::read),
        byType(record.map("collections", FactJson::read)),
        record.has("written")
            ? record.map("written", ResourceForm::written)
            : Collections.emptySortedMap());
  }

  private static SortedMap<String, Written> written(Value value, String place)
      throws FileFormatException {
    return Members.map(value, place, LocationForm::written);
  }

  static <T> Value.Obj object(Map<String, T> map, Function<T, Value> form) {
    Map<String, Value> members = new LinkedHashMap<>();
    map.forEach((name, value) -> members.put(name, form.apply(value)));
    return new Value.Obj(members);
  }

  private static SortedMap<String, Fact> byName(SortedMap<ResourceType, Fact> collections) {
    SortedMap<String, Fact> named = new TreeMap<>();
    collections.forEach((type, fact) -> named.put(type.value(), fact));
    return named;
  }

  private static SortedMap<ResourceType, Fact> byType(SortedMap<String, Fact> collections)
      throws FileFormatException {
    SortedMap<ResourceType, Fact> typed = new TreeMap<>();
    for (Map.Entry<String, Fact> entry : collections.entrySet()) {
      typed.put(PlaceForm.type(Value.of(entry.getKey()), "collections"), entry.getValue());
    }
    return typed;
  }
}
