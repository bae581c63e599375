package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.population.Place;
import dev.plumbline.azure.population.Population;
import dev.plumbline.azure.population.ResourceGraph;
import dev.plumbline.azure.population.ScopeException;
import dev.plumbline.azure.population.Scopes;
import dev.plumbline.azure.population.Survey;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.ResourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** One collection from start to end: survey, then every subscription, interleaved. */
public final class EstateCollection {

  private final Sources sources;
  private final Plan plan;
  private final Progress progress;
  private final int threads;
  private final Beside beside;

  /** What a collection reads through. */
  public record Sources(ArmClient arm, ResourceGraph graph) {}

  /** A collection and nothing beside it. */
  public EstateCollection(Sources sources, Plan plan, Progress progress, int threads) {
    this(sources, plan, progress, threads, Beside.nothing());
  }

  /**
   * @param threads families read at the same time, each with one request in flight
   */
  public EstateCollection(
      Sources sources, Plan plan, Progress progress, int threads, Beside beside) {
    this.sources = sources;
    this.plan = plan;
    this.progress = progress;
    this.threads = threads;
    this.beside = beside;
  }

  /**
   * Reads everything in the scopes into the sink, one family at a time from many threads.
   *
   * @return what a person should know and no gap tells
   * @throws ScopeException if something in the scopes matches nothing; nothing was written then
   * @throws CancellationException if the thread is interrupted
   */
  public List<String> into(InventorySink sink, Place place, Scopes scopes) throws ScopeException {
    Survey survey = Population.survey(sources.arm(), sources.graph(), place, scopes, listed());
    progress.expect(survey.targets().size());
    Ledger ledger = new Ledger(sink, progress);
    Notes notes = new Notes();
    survey.gaps().forEach(ledger::gap);
    survey.exclusions().forEach(ledger::exclusion);
    notes.addAll(survey.notes());

    Population population = new Population(sources.graph(), types(), survey.targets(), ledger::gap);
    // Enough open lanes that no thread is idle while another subscription ends, and no more.
    new RoundRobin(threads, threads + 4, rounds -> open(rounds, population, ledger, notes)).run();
    notes.addAll(ledger.unusedTags(scopes));
    return notes.list();
  }

  private boolean open(RoundRobin rounds, Population population, Ledger ledger, Notes notes) {
    Optional<Population.Populated> next = population.next();
    next.ifPresent(
        populated ->
            new SubscriptionRun(
                    sources, plan, populated, new Outlet(ledger, notes, progress, beside))
                .open(rounds));
    return population.hasNext();
  }

  private Set<ResourceType> listed() {
    return plan.collectors().stream()
        .map(collector -> collector.kind().type())
        .collect(Collectors.toSet());
  }

  private Set<ResourceType> types() {
    Set<ResourceType> types = new TreeSet<>(plan.locating());
    types.addAll(listed());
    return types;
  }
}
