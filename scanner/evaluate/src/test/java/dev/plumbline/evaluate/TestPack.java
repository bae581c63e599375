package dev.plumbline.evaluate;

import dev.plumbline.evaluate.engine.PolicyModule;
import dev.plumbline.model.Fact;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Location;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import dev.plumbline.model.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small pack about things and their parts, and the nouns to make an inventory for it. */
final class TestPack {

  static final ResourceType THINGS = new ResourceType("test/things");
  static final ResourceType PARTS = new ResourceType("test/things/parts");
  static final Instant AT = Instant.parse("2026-11-22T08:30:00Z");
  static final Fact.Origin ORIGIN = new Fact.Origin("GET /things?api-version=1", AT);
  static final Placement PLACE =
      new Placement("T-1", "public", List.of("root"), "s-1", "Prod", "Enabled", "rg", "");
  static final Scan SCAN =
      new Scan(
          "scan-1",
          "plumbline/0.1.0",
          List.of("subscription s-1"),
          new Scan.Identity("environment", "T-1", "c-1", "o-1"),
          AT,
          new TreeMap<>());

  private TestPack() {}

  static PolicyPack pack() {
    try (InputStream wasm = open("policy.wasm")) {
      return PolicyPack.of(
          path -> open(path.substring(path.lastIndexOf('/') + 1)),
          PolicyModule.interpret(wasm.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(TestPack.class.getResourceAsStream("pack/" + name), name);
  }

  static ResourceId id(String name) {
    return new ResourceId("/subscriptions/s-1/resourceGroups/rg/providers/Test/things/" + name);
  }

  static Fact read(Value value) {
    return new Fact.Read(value, ORIGIN);
  }

  static Fact unread(String gap) {
    return new Fact.Unread(new GapId(gap));
  }

  /** A thing of a level; more members by name and value. */
  static Fact thing(int level, Object... more) {
    TreeMap<String, Value> members = new TreeMap<>(Value.object(more).members());
    members.put("level", Value.of(level));
    members.putIfAbsent("kind", Value.of("plain"));
    return read(new Value.Obj(members));
  }

  static Resource resource(String name, Fact thing) {
    return Resource.live(id(name), THINGS, "2026-01-01", PLACE, Map.of(), Map.of("thing", thing));
  }

  static Resource part(Resource owner, String name, Map<String, Fact> facts) {
    return Resource.live(owner.id().child("parts/" + name), PARTS, "1", PLACE, Map.of(), facts)
        .withParent(owner.id());
  }

  /** A resource of a template, declared on line 10, and where its values were written. */
  static Resource declared(
      Resource like, String address, Map<String, SortedMap<String, Written>> written) {
    return new Resource(
        new ResourceId("infra/main.json#" + address),
        like.type(),
        new Source.Template(
            "2026-01-01", "arm", new Location("infra/main.json", 10, 5, 20, 6), List.of()),
        new Placement("", "", List.of(), "", "", "", "", ""),
        like.tags(),
        like.parent(),
        like.role(),
        like.facts(),
        like.collections(),
        new TreeMap<>(written));
  }

  /** Something written on a line, with nothing between. */
  static Written on(int line) {
    return new Written(Location.point("infra/main.json", line, 9), List.of());
  }

  static Value wants(String kind) {
    return Value.object("wants", Value.of(kind));
  }

  static Resource strange(String name) {
    return Resource.live(
        new ResourceId("/subscriptions/s-1/providers/Test/strange/" + name),
        new ResourceType("test/strange"),
        "1",
        PLACE,
        Map.of(),
        new TreeMap<>());
  }

  /** A thing in a group that something else manages. */
  static Resource managed(String name, Fact thing) {
    return Resource.live(
        id(name),
        THINGS,
        "1",
        PLACE.inGroup("rg", "/subscriptions/s-1/providers/x/manager"),
        Map.of(),
        Map.of("thing", thing));
  }
}
