package dev.plumbline.evaluate.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.Evaluation;
import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.evaluate.RuleSettings;
import dev.plumbline.files.FactJson;
import dev.plumbline.files.FindingsWriter;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryWriter;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Placement;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One saved inventory on which every rule of the pack has something to say. */
final class SameBytesTest {

  private static final Placement PLACE = new Placement("", "", List.of(), "", "", "", "", "");

  private final PolicyPack pack = PolicyPack.bundled();

  @TempDir private Path folder;

  @Test
  void sameInventoryGivesTheSameBytesTwiceAndOnOneTwoAndEightThreads() throws Exception {
    Path inventory = inventory();
    try (Evaluation evaluation = new Evaluation(pack, RuleSettings.none())) {
      byte[] first = findings(evaluation, inventory, "first");
      assertThat(first).isNotEmpty();
      assertThat(new String(first, StandardCharsets.UTF_8))
          .contains(pack.cards().stream().map(card -> card.name().value()).toList());
      for (int threads : List.of(1, 2, 8)) {
        for (byte[] bytes : onThreads(threads, evaluation, inventory)) {
          assertThat(bytes).as("findings on %d threads", threads).isEqualTo(first);
        }
      }
    }
    try (Evaluation again = new Evaluation(pack, RuleSettings.none())) {
      assertThat(findings(again, inventory, "again"))
          .isEqualTo(Files.readAllBytes(folder.resolve("first")));
    }
  }

  /** Each thread judges the inventory with the same engine as all others. */
  private List<byte[]> onThreads(int threads, Evaluation evaluation, Path inventory)
      throws Exception {
    List<Callable<byte[]>> work =
        IntStream.range(0, threads)
            .<Callable<byte[]>>mapToObj(
                n -> () -> findings(evaluation, inventory, "of-" + threads + "-" + n))
            .toList();
    List<byte[]> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<byte[]> one : pool.invokeAll(work)) {
        all.add(one.get());
      }
    }
    return all;
  }

  private byte[] findings(Evaluation evaluation, Path inventory, String name) throws IOException {
    Path file = folder.resolve(name);
    try (InventoryReader in = InventoryReader.open(inventory);
        FindingsWriter out = FindingsWriter.create(file, evaluation.header(in))) {
      evaluation.run(in, out);
    }
    return Files.readAllBytes(file);
  }

  /** Of each type one resource, with the facts of the first fixture of each of its rules. */
  private Path inventory() throws IOException {
    Path file = folder.resolve("inventory.jsonl");
    Scan scan =
        new Scan(
            "scan-1",
            "plumbline/0",
            List.of("everything visible"),
            new Scan.Identity("none", "", "", ""),
            Instant.parse("2026-11-23T10:00:00Z"),
            new TreeMap<>());
    try (InventoryWriter out = InventoryWriter.create(file, scan)) {
      for (ResourceType type : pack.entryPoints().anchors().keySet()) {
        out.family(List.of(resource(type)));
      }
      out.finish();
    }
    return file;
  }

  private Resource resource(ResourceType type) throws IOException {
    Map<String, Fact> facts = new TreeMap<>();
    for (RuleCard card : pack.cards(type)) {
      Value input = Fixture.of(card, RuleKitTest.POLICIES).getFirst().input();
      if (input.at("facts") instanceof Value.Obj(Map<String, Value> named)) {
        for (Map.Entry<String, Value> fact : named.entrySet()) {
          facts.putIfAbsent(fact.getKey(), FactJson.read(dated(fact.getValue())));
        }
      }
    }
    return Resource.live(
        new ResourceId("/one/" + type), type, "2025-06-01", PLACE, Map.of(), facts);
  }

  /** Fixtures leave out where and when a fact was read; an inventory does not. */
  private static Value dated(Value fact) {
    Map<String, Value> members = new TreeMap<>();
    if (fact instanceof Value.Obj(Map<String, Value> written)) {
      members.putAll(written);
    }
    if (List.of("read", "none").contains(fact.at("state").textOr(""))) {
      members.put("from", Value.of("GET /x"));
      members.put("at", Value.of("2026-11-23T10:00:00Z"));
    }
    return new Value.Obj(members);
  }
}
