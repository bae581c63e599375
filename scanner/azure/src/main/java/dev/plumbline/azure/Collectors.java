package dev.plumbline.azure;

import dev.plumbline.azure.collect.Plan;
import dev.plumbline.azure.eventgrid.EventSubscriptionSweep;
import dev.plumbline.azure.eventgrid.TopicCollector;
import dev.plumbline.azure.keyvault.ManagedHsmCollector;
import dev.plumbline.azure.keyvault.VaultCollector;
import dev.plumbline.azure.keyvault.VaultLists;
import dev.plumbline.azure.storage.StorageAccountCollector;
import dev.plumbline.azure.subscription.MonitoringReader;
import java.util.List;

/** Every collector there is. A new one is a package of its own and one line here. */
final class Collectors {

  private Collectors() {}

  static Plan all(VaultLists inVaults) {
    return new Plan(
        List.of(
            new VaultCollector(inVaults),
            new ManagedHsmCollector(),
            new StorageAccountCollector(),
            TopicCollector.topics(),
            TopicCollector.systemTopics()),
        List.of(new EventSubscriptionSweep()),
        List.of(new MonitoringReader()),
        List.of(EventSubscriptionSweep.DOMAINS));
  }
}
