package dev.plumbline.bench;

import dev.plumbline.evaluate.Family;
import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.evaluate.RuleInput;
import dev.plumbline.evaluate.join.Joins;
import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rules are measured on: of every anchor type the smallest, the middle and the largest
 * resource of an inventory, as evaluation hands them to the rules. Only such whose facts were all
 * read: an unread fact is answered early.
 */
final class RuleInputs {

  private static final Comparator<Value> BY_SIZE =
      Comparator.comparingInt(input -> ValueJson.writeBytes(input).length);

  private final PolicyPack pack;
  private final Family family = new Family();
  private final SortedMap<ResourceType, List<Value>> all = new TreeMap<>();

  private RuleInputs(PolicyPack pack) {
    this.pack = pack;
  }

  static SortedMap<ResourceType, List<Value>> of(Path inventory, PolicyPack pack)
      throws IOException {
    RuleInputs inputs = new RuleInputs(pack);
    try (InventoryReader in = InventoryReader.open(inventory)) {
      Joins joins = Joins.of(in, pack.cards());
      Iterator<InventoryRecord> records = in.records();
      while (records.hasNext()) {
        if (records.next() instanceof InventoryRecord.OfResource(Resource resource)) {
          inputs.add(joins.complete(resource), in.scan().instant());
        }
      }
    }
    inputs.all.replaceAll((type, found) -> threeSizes(found));
    return inputs.all;
  }

  private void add(Resource resource, Instant scanned) {
    family.enter(resource);
    List<RuleCard> cards = pack.cards(resource.type());
    Map<String, Fact> facts = family.facts(cards);
    if (!cards.isEmpty() && facts.values().stream().allMatch(RuleInputs::isKnown)) {
      all.computeIfAbsent(resource.type(), type -> new ArrayList<>())
          .add(RuleInput.of(resource, facts, scanned));
    }
  }

  private static boolean isKnown(Fact fact) {
    return fact instanceof Fact.Read || fact instanceof Fact.None;
  }

  private static List<Value> threeSizes(List<Value> inputs) {
    List<Value> sorted = inputs.stream().sorted(BY_SIZE).toList();
    return List.of(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
