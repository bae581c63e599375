package dev.plumbline.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documented limits on reads, each at its strictest.
 *
 * <ul>
 *   <li>Azure Resource Manager: a bucket of 250 for each subscription and principal, refilled by 25
 *       a second.
 *       https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 *   <li>The storage provider: 800 reads and 100 lists in 5 minutes for each subscription and
 *       region. Whether lists below an account count as lists is not said; here they do.
 *       https://learn.microsoft.com/azure/storage/common/scalability-targets-resource-provider
 *   <li>Resource Graph: 15 queries in 5 seconds.
 *       https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests
 * </ul>
 */
final class Throttle {

  private static final Pattern STORAGE =
      Pattern.compile("(?i).*/providers/Microsoft\\.Storage/(storageAccounts(/.*)?)");
  private static final String GRAPH = "/providers/microsoft.resourcegraph/";

  private final boolean enabled;
  private final World world;
  private final Clock clock;
  private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

  Throttle(boolean enabled, World world, Clock clock) {
    this.enabled = enabled;
    this.world = world;
    this.clock = clock;
  }

  /** A 429 when a limit is reached; requests outside a subscription are free. */
  Optional<Answer> refuse(String path, String subscription) {
    if (!enabled) {
      return Optional.empty();
    }
    if (path.toLowerCase(Locale.ROOT).startsWith(GRAPH)) {
      return refuse("graph", () -> Allowance.window(15, Duration.ofSeconds(5)))
          .map(ArmErrors::graphThrottled);
    }
    if (subscription.isEmpty()) {
      return Optional.empty();
    }
    return refuse(subscription, () -> Allowance.bucket(250, 25))
        .map(wait -> ArmErrors.throttled(subscription, world.identity(), wait))
        .or(() -> storage(path, subscription));
  }

  private Optional<Answer> storage(String path, String subscription) {
    Matcher storage = STORAGE.matcher(path);
    if (!storage.matches() || storage.group(1).contains("/providers/")) {
      return Optional.empty();
    }
    boolean list = storage.group(1).split("/", -1).length % 2 == 1;
    String kind = list ? "List" : "Read";
    int most = list ? 100 : 800;
    return refuse(
            subscription + " " + kind + " " + region(path),
            () -> Allowance.window(most, Duration.ofMinutes(5)))
        .map(wait -> ArmErrors.storageThrottled(kind, wait));
  }

  private String region(String path) {
    String[] segments = path.split("/", -1);
    String account = String.join("/", List.of(segments).subList(0, Math.min(9, segments.length)));
    return world.find(account).map(item -> item.body().text("location")).orElse("");
  }

  private Optional<String> refuse(String key, Supplier<Allowance> full) {
    long wait = allowances.computeIfAbsent(key, any -> full.get()).take(clock.instant());
    return wait == 0 ? Optional.empty() : Optional.of(Long.toString(wait));
  }
}
