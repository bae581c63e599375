package dev.plumbline.evaluate.join;

import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleCard;
import java.util.Collection;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The facts that no reader brings because they lie with other resources. The inventory is read once
 * before it is judged; kept are ids, addresses and the few members that rules ask for, some hundred
 * bytes for each vault, account and setting.
 */
public final class Joins {

  private final KeyVaults vaults = new KeyVaults();
  private final LogSources sources = new LogSources();
  private final Estate estate;
  private final Destinations destinations;

  private Joins(boolean finished) {
    this.estate = new Estate(finished);
    this.destinations = new Destinations(estate);
  }

  /**
   * Reads an inventory from its beginning.
   *
   * @param rules those that will be asked: where none of them names a joined fact, nothing is read
   * @throws java.io.UncheckedIOException when the inventory cannot be read
   */
  public static Joins of(InventoryReader inventory, Collection<RuleCard> rules) {
    Joins joins = new Joins(inventory.finished());
    if (rules.stream().noneMatch(Joins::asks)) {
      return joins;
    }
    Iterator<InventoryRecord> records = inventory.records();
    while (records.hasNext()) {
      InventoryRecord record = records.next();
      // Facts and listings name the gaps that they suffer from.
      if (record instanceof InventoryRecord.OfResource(Resource resource)) {
        joins.add(resource);
      } else if (record instanceof InventoryRecord.OfExclusion(Exclusion exclusion)) {
        joins.estate.add(exclusion);
      }
    }
    return joins;
  }

  /** The resource with its joined facts; itself where its type has none. */
  public Resource complete(Resource resource) {
    if (resource.role() == Resource.Role.REFERENCED) {
      return resource;
    }
    SortedMap<String, Fact> facts = new TreeMap<>(resource.facts());
    vaults.of(resource).ifPresent(fact -> facts.put(KeyVaults.FACT, fact));
    sources.of(resource).ifPresent(fact -> facts.put(LogSources.FACT, fact));
    destinations.of(resource).ifPresent(fact -> facts.put(Destinations.FACT, fact));
    return facts.size() == resource.facts().size() ? resource : resource.withFacts(facts);
  }

  private void add(Resource resource) {
    vaults.add(resource);
    sources.add(resource);
    estate.add(resource);
  }

  private static boolean asks(RuleCard rule) {
    return Stream.concat(rule.factsNeeded().stream(), rule.factsUsed().stream())
        .anyMatch(
            fact ->
                fact.equals(KeyVaults.FACT)
                    || fact.equals(LogSources.FACT)
                    || fact.equals(Destinations.FACT));
  }
}
