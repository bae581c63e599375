package dev.plumbline.azure.arm;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import dev.plumbline.azure.http.BlockingPolicy;
import dev.plumbline.azure.http.RefusedRequestException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses to read a page that was read already: the SDK's pagers follow a link to itself for ever.
 * One instance belongs to the one listing of one client.
 */
final class OncePerPage extends BlockingPolicy {

  private final Set<String> read = ConcurrentHashMap.newKeySet();

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    String page = String.valueOf(context.getHttpRequest().getUrl().getQuery());
    if (read.contains(page) || read.size() >= PipelineArmClient.MOST_PAGES) {
      throw new RefusedRequestException(
          "Refused to go on with the list of "
              + context.getHttpRequest().getUrl().getHost()
              + ": it leads back to a page that was read already, or has too many.");
    }
    HttpResponse response = next.processSync();
    if (response.getStatusCode() == 200) {
      read.add(page);
    }
    return response;
  }
}
