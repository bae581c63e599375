package dev.plumbline.azure.http;

import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a request waits so that the platform's documented limits hold.
 *
 * <ul>
 *   <li>Resource Manager gives each principal 250 reads at once and 25 more each second per
 *       subscription and for the tenant (azure-docs, request-limits-and-throttling).
 *   <li>Resource Graph takes 15 queries in 5 seconds (guidance-for-throttled-requests).
 *   <li>The storage provider takes 800 reads and 100 lists of accounts in 5 minutes per
 *       subscription and region (scalability-targets-resource-provider). A path does not tell the
 *       region, so a subscription is paced as if it had one.
 * </ul>
 *
 * Requests arrive later than they are sent, and not all equally late: the margins are for that.
 */
final class Pace {

  private static final Duration STORAGE = Duration.ofMinutes(5).plusSeconds(5);
  private static final Duration GRAPH = Duration.ofSeconds(6);
  private static final Pattern STORAGE_PATH =
      Pattern.compile(".*/providers/microsoft\\.storage/storageaccounts(/(?!.*/providers/).*)?");
  private static final Pattern SUBSCRIPTION = Pattern.compile("(/subscriptions/[^/]*).*");

  private final InstantSource clock;
  private final ConcurrentHashMap<String, Allowance> allowances = new ConcurrentHashMap<>();

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes what the request needs and says how long to wait before sending it. */
  Duration take(URL url) {
    String path = url.getPath().toLowerCase(Locale.ROOT);
    if (path.startsWith("/providers/microsoft.resourcegraph/")) {
      return take("graph", () -> new Window(15, GRAPH, clock));
    }
    Matcher within = SUBSCRIPTION.matcher(path);
    String subscription =
        url.getHost().toLowerCase(Locale.ROOT) + (within.matches() ? within.group(1) : "");
    Duration wait = take(subscription, () -> new TokenBucket(200, 25, clock));
    Matcher storage = STORAGE_PATH.matcher(path);
    if (!storage.matches()) {
      return wait;
    }
    Duration storageWait =
        storage.group(1) == null
            ? take(subscription + " accounts", () -> new Window(100, STORAGE, clock))
            : take(subscription + " storage", () -> new Window(800, STORAGE, clock));
    return wait.compareTo(storageWait) > 0 ? wait : storageWait;
  }

  private Duration take(String key, Supplier<Allowance> full) {
    return allowances.computeIfAbsent(key, any -> full.get()).take();
  }
}
