package dev.plumbline.azure.fake;

import dev.plumbline.azure.collect.Collector;
import dev.plumbline.azure.collect.EstateCollection;
import dev.plumbline.azure.collect.Plan;
import dev.plumbline.azure.collect.Progress;
import dev.plumbline.azure.population.Place;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.Scopes;
import java.util.List;

/** A whole collection of everything in a fake Azure. */
public final class CollectorRun {

  private CollectorRun() {}

  public static MemorySink of(FakeAzure azure, List<Collector> collectors) {
    return of(azure, new Plan(collectors, List.of(), List.of(), List.of()));
  }

  public static MemorySink of(FakeAzure azure, Plan plan) {
    return of(azure, plan, Scopes.ALL_VISIBLE);
  }

  public static MemorySink of(FakeAzure azure, Plan plan, Scopes scopes) {
    MemorySink sink = new MemorySink();
    EstateCollection.Sources sources = new EstateCollection.Sources(azure.arm, azure.graph);
    try {
      new EstateCollection(sources, plan, new Progress(), 3)
          .into(sink, new Place("tenant", "public"), scopes);
    } catch (ScopeException e) {
      throw new AssertionError(e);
    }
    return sink;
  }
}
