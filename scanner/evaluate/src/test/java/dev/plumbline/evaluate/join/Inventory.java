package dev.plumbline.evaluate.join;

import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Location;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An inventory file of a test, and the joined facts that come of it. */
final class Inventory {

  static final String SUBSCRIPTION = "/subscriptions/5f0c2b1a-0000-4000-8000-000000000001";
  static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-1/providers/";
  static final String ACCOUNTS = "microsoft.storage/storageaccounts";
  static final String VAULTS = "microsoft.keyvault/vaults";
  static final String SETTINGS = "microsoft.insights/diagnosticsettings";

  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private static final Fact.Origin ORIGIN = new Fact.Origin("GET /x", AT);
  private static final Placement PLACE = new Placement("", "", List.of(), "", "", "", "", "");

  private final Path file;
  private final List<Resource> resources = new ArrayList<>();
  private final List<Exclusion> exclusions = new ArrayList<>();

  Inventory(Path folder) {
    this.file = folder.resolve("inventory.jsonl");
  }

  Inventory with(Resource... more) {
    resources.addAll(List.of(more));
    return this;
  }

  Inventory without(String id) {
    exclusions.add(
        new Exclusion(
            new ResourceId(id),
            new ResourceType(ACCOUNTS),
            Exclusion.Reason.BY_OPTION,
            "--exclude-resource-group rg-1"));
    return this;
  }

  /** A joined fact of a resource that is part of the inventory too. */
  Fact joined(Resource resource, String fact) {
    with(resource);
    Scan scan =
        new Scan(
            "scan-1",
            "plumbline/0",
            List.of("everything visible"),
            new Scan.Identity("none", "", "", ""),
            AT,
            new TreeMap<>());
    try {
      try (InventoryWriter out = InventoryWriter.create(file, scan)) {
        resources.forEach(one -> out.family(List.of(one)));
        exclusions.forEach(out::exclusion);
        out.finish();
      }
      try (InventoryReader in = InventoryReader.open(file)) {
        Joins joins = Joins.of(in, PolicyPack.bundled().cards());
        Fact found = joins.complete(resource).facts().get(fact);
        if (found == null) {
          throw new AssertionError("no fact " + fact);
        }
        return found;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fact read(String json) {
    try {
      return new Fact.Read(ValueJson.read(json.getBytes(StandardCharsets.UTF_8)), ORIGIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fact none() {
    return new Fact.None(ORIGIN);
  }

  static Value value(Fact fact) {
    if (fact instanceof Fact.Read(Value value, var ignored)) {
      return value;
    }
    throw new AssertionError("not read: " + fact);
  }

  static Resource live(String id, String type, Map<String, Fact> facts) {
    return Resource.live(
        new ResourceId(id), new ResourceType(type), "2025-01-01", PLACE, Map.of(), facts);
  }

  static Resource declared(String address, String type, Map<String, Fact> facts) {
    return new Resource(
        new ResourceId(address),
        new ResourceType(type),
        new Source.Template("2025-01-01", "arm", Location.point("main.json", 1, 1), List.of()),
        PLACE,
        new TreeMap<>(),
        Optional.empty(),
        Resource.Role.ANCHOR,
        new TreeMap<>(facts),
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** The subscription, with what was listed in it. */
  static Resource subscription(Map<String, Fact> facts, Map<String, Fact> listings) {
    Map<ResourceType, Fact> collections = new TreeMap<>();
    listings.forEach((type, fact) -> collections.put(new ResourceType(type), fact));
    return live(SUBSCRIPTION, "microsoft.resources/subscriptions", facts)
        .withCollections(collections);
  }

  /** As a scan of some of its groups has it: it is not judged, and its lists are those groups'. */
  static Resource referenced(Resource subscription) {
    return new Resource(
        subscription.id(),
        subscription.type(),
        subscription.source(),
        subscription.placement(),
        subscription.tags(),
        subscription.parent(),
        Resource.Role.REFERENCED,
        subscription.facts(),
        subscription.collections(),
        subscription.written());
  }
}
