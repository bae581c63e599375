package dev.plumbline.azure.subscription;

import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.DiagnosticSettings;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.azure.collect.SubscriptionReader;
import dev.plumbline.azure.population.Subscription;
import dev.plumbline.azure.population.Target;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The arrays of {@link SubscriptionList}, one request each. Each setting that exports the activity
 * log, and each workspace, is also a resource of its own: settings because somebody can fix them,
 * workspaces so that a setting's destination can be looked up; nothing judges those.
 *
 * <p>Where the scope is less than a subscription, the subscription and its settings are not judged,
 * and only what rules on the resources within may look up is read of it. A workspace may lie in any
 * group, so its list is that of the subscription all the same.
 */
public final class MonitoringReader implements SubscriptionReader {

  private static final ResourceType WORKSPACES =
      new ResourceType("microsoft.operationalinsights/workspaces");
  private static final String WORKSPACE = "workspace";

  @Override
  public Set<String> facts() {
    return Stream.of(SubscriptionList.values())
        .map(SubscriptionList::fact)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<ResourceType> children() {
    return Set.of(DiagnosticSettings.TYPE, WORKSPACES);
  }

  @Override
  public List<Need> needs() {
    return Stream.concat(
            Stream.of(SubscriptionList.values()).map(SubscriptionList::need),
            Stream.of(
                DiagnosticSettings.need(),
                Need.reader(WORKSPACES, WORKSPACE, SubscriptionList.WORKSPACES.need().action())))
        .toList();
  }

  @Override
  public Own read(Target target, Reading reading) {
    Subscription subscription = target.subscription();
    Map<String, Fact> facts = new HashMap<>();
    for (SubscriptionList list : SubscriptionList.values()) {
      facts.put(
          list.fact(),
          target.isWhole() || list.lookedUp()
              ? reading.array(list.ask(subscription))
              : new Fact.NotRequested("--subscription " + subscription.id()));
    }
    DiagnosticSettings.Below settings =
        DiagnosticSettings.below(
            subscription.resourceId(),
            subscription.placement(),
            List.of(fact(facts, SubscriptionList.ACTIVITY_LOG_SETTINGS)),
            reading);
    Fact workspaces = fact(facts, SubscriptionList.WORKSPACES);
    List<Resource> children = new ArrayList<>(settings.resources());
    children.addAll(workspaces(subscription, workspaces));
    if (!target.isWhole()) {
      return new Own(facts, children.stream().map(Resource::referenced).toList(), Map.of());
    }
    Map<ResourceType, Fact> listings =
        Map.of(DiagnosticSettings.TYPE, settings.listing(), WORKSPACES, counted(workspaces));
    return new Own(facts, children, listings);
  }

  private static Fact fact(Map<String, Fact> facts, SubscriptionList list) {
    return facts.getOrDefault(list.fact(), new Fact.NotRequested(""));
  }

  private static List<Resource> workspaces(Subscription subscription, Fact array) {
    if (!(array instanceof Fact.Read(Value items, Fact.Origin origin))) {
      return List.of();
    }
    return items.itemsOrEmpty().stream()
        .flatMap(body -> ArmItem.of(body).stream())
        .map(item -> workspace(subscription, item, origin))
        .toList();
  }

  private static Resource workspace(Subscription subscription, ArmItem item, Fact.Origin origin) {
    ResourceId id = item.id();
    return Resource.live(
            id,
            WORKSPACES,
            SubscriptionList.WORKSPACES.apiVersion(),
            subscription.placement().inGroup(id.resourceGroup().orElse(""), item.managedBy()),
            item.tags(),
            Map.of(WORKSPACE, new Fact.Read(item.body(), origin)))
        .withParent(subscription.resourceId())
        .referenced();
  }

  private static Fact counted(Fact array) {
    return array instanceof Fact.Read(Value items, Fact.Origin origin)
        ? Children.counted(items.itemsOrEmpty().size(), origin)
        : array;
  }
}
