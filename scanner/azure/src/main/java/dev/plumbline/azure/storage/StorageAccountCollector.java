package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Collector;
import dev.plumbline.azure.collect.DiagnosticSettings;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Kind;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A storage account: its body, its four services with their diagnostic settings, its containers and
 * the lists and policies below it. What its kind cannot have is none; what it may have is asked.
 */
public final class StorageAccountCollector implements Collector {

  private static final String LOCKS = "locks";

  private static final Kind KIND =
      new Kind(
          Provider.ACCOUNTS,
          Provider.API_VERSION,
          "storage account",
          "account",
          facts(),
          List.of(Containers.KIND.type(), DiagnosticSettings.TYPE));

  private static Set<String> facts() {
    return Stream.concat(below().map(Need::fact), Stream.of(LOCKS))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the facts of an account need that are neither its body nor its locks. */
  private static Stream<Need> below() {
    return Stream.of(
            Stream.of(StorageService.values()).flatMap(service -> service.needs().stream()),
            Containers.needs().stream(),
            Stream.of(LifecyclePolicy.NEED),
            Stream.of(AccountList.values()).map(AccountList::need))
        .flatMap(needs -> needs);
  }

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public List<Need> needs() {
    return Stream.concat(
            Stream.of(KIND.need(), KIND.locks(), DiagnosticSettings.need(), Containers.KIND.need()),
            below())
        .toList();
  }

  @Override
  public List<Resource> collect(Found account, Reading reading) {
    Map<String, Fact> facts = new HashMap<>();
    for (StorageService service : StorageService.values()) {
      facts.putAll(service.read(account, reading));
    }
    DiagnosticSettings.Below settings = settings(account, facts, reading);
    Containers containers = Containers.of(account, facts, reading);
    facts.put(Containers.FACT, containers.list());
    facts.put(LifecyclePolicy.NEED.fact(), LifecyclePolicy.read(account, reading));
    for (AccountList list : AccountList.values()) {
      facts.put(list.need().fact(), list.read(account, reading));
    }
    facts.put(LOCKS, reading.locks());
    Resource resource =
        account.resource(
            facts,
            Map.of(
                Containers.KIND.type(),
                containers.listing(),
                DiagnosticSettings.TYPE,
                settings.listing()));
    List<Resource> family = new ArrayList<>(List.of(resource));
    family.addAll(containers.resources());
    family.addAll(settings.resources());
    return family;
  }

  /** Of all services: whichever one a setting is about, the account's owner mends it. */
  private static DiagnosticSettings.Below settings(
      Found account, Map<String, Fact> facts, Reading reading) {
    List<Fact> arrays =
        Stream.of(StorageService.values())
            .map(StorageService::diagnostics)
            .map(facts::get)
            .flatMap(Stream::ofNullable)
            .toList();
    return DiagnosticSettings.below(account.id(), account.placement(), arrays, reading);
  }
}
