package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import java.net.URL;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Keeps below the platform's limits, so that a scan neither is throttled nor takes what others on
 * the same subscription need: at most so many requests in flight, and one token bucket per
 * subscription. One governor is shared by all pipelines of a scan. A wait before a retry holds no
 * place in flight.
 *
 * <p>Resource Manager gives each principal 250 reads at once and 25 more each second per
 * subscription and for the tenant (azure-docs, request-limits-and-throttling); Resource Graph 15
 * queries in 5 seconds (azure-docs, guidance-for-throttled-requests).
 */
public final class Governor extends BlockingPolicy {

  private static final String GRAPH = "/providers/microsoft.resourcegraph/";
  private static final String SUBSCRIPTIONS = "/subscriptions/";

  private final Semaphore inFlight;
  private final Timing timing;
  private final ConcurrentHashMap<String, TokenBucket> buckets = new ConcurrentHashMap<>();

  public Governor(int mostInFlight, Timing timing) {
    this.inFlight = new Semaphore(mostInFlight);
    this.timing = timing;
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    timing.pause().quietly(bucket(context.getHttpRequest().getUrl()).take());
    try {
      inFlight.acquire();
    } catch (InterruptedException e) {
      throw Interruption.here();
    }
    try {
      return next.processSync();
    } finally {
      inFlight.release();
    }
  }

  private TokenBucket bucket(URL url) {
    String path = url.getPath().toLowerCase(Locale.ROOT);
    if (path.startsWith(GRAPH)) {
      return buckets.computeIfAbsent("graph", key -> new TokenBucket(15, 3, timing.clock()));
    }
    String key = url.getHost().toLowerCase(Locale.ROOT) + subscription(path);
    return buckets.computeIfAbsent(key, any -> new TokenBucket(250, 25, timing.clock()));
  }

  private static String subscription(String path) {
    if (!path.startsWith(SUBSCRIPTIONS)) {
      return "";
    }
    int end = path.indexOf('/', SUBSCRIPTIONS.length());
    return end < 0 ? path : path.substring(0, end);
  }
}
