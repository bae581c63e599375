package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.population.Subscription;
import dev.plumbline.model.Fact;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The management locks of one subscription, listed when the first resource wants to know its own.
 * The list of the subscription holds those of its groups and resources too, unless {@code
 * $filter=atScope()} narrows it; a resource inherits those above it (Azure Resource Manager, "Lock
 * your resources to protect your infrastructure"). For many threads.
 */
final class ManagementLocks {

  private static final String FACT = "locks";
  private static final String ACTION = "Microsoft.Authorization/locks/read";
  private static final String API_VERSION = "2020-05-01";
  private static final String BELOW = "/providers/microsoft.authorization/locks/";

  private final Supplier<Listed> list;

  /**
   * The list as it was read.
   *
   * @param fact read, none or unread, of all of them
   * @param reading knows the gap, if there is one
   */
  private record Listed(Fact fact, Reading reading) {}

  ManagementLocks(ArmClient arm, Subscription subscription) {
    this.list = new Once<>(() -> read(arm, subscription));
  }

  static Need need(ResourceType type) {
    return Need.reader(type, FACT, ACTION);
  }

  private static Listed read(ArmClient arm, Subscription subscription) {
    Reading reading = new Reading(arm, subscription.resourceId(), subscription.id());
    ResourceId id = subscription.resourceId();
    Fact fact =
        reading.array(
            need(ResourceType.SUBSCRIPTION)
                .ask(
                    id.value() + "/providers/Microsoft.Authorization/locks",
                    API_VERSION,
                    "management locks of subscription " + subscription.shown()));
    return new Listed(fact, reading);
  }

  /** The locks at a resource, its group and its subscription; their one gap goes to its reading. */
  Fact of(ResourceId resource, Reading reading) {
    Listed listed = list.get();
    reading.adopt(listed.reading());
    if (!(listed.fact() instanceof Fact.Read(Value all, Fact.Origin origin))) {
      return listed.fact();
    }
    List<Value> above =
        all.itemsOrEmpty().stream().filter(lock -> reaches(lock, resource)).toList();
    return above.isEmpty() ? new Fact.None(origin) : new Fact.Read(Value.array(above), origin);
  }

  private static boolean reaches(Value lock, ResourceId resource) {
    Optional<String> id = ArmItem.of(lock).map(item -> item.id().key());
    int end = id.map(key -> key.lastIndexOf(BELOW)).orElse(-1);
    String scope = end < 0 ? "" : id.orElse("").substring(0, end);
    String key = resource.key();
    return !scope.isEmpty() && (key.equals(scope) || key.startsWith(scope + "/"));
  }
}
