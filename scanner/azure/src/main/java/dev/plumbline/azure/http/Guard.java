package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Lets a request leave only where a permit says so, and none for {@link PrivateMaterial}. It stands
 * before authentication, so that a refused request costs no token either, and the transport follows
 * no redirect around it. What an SDK policy adds to the host or path afterwards would be seen
 * again: the guard of a client's own pipeline is the last one before the wire.
 */
final class Guard extends BlockingPolicy {

  private final List<Permit> permits;

  Guard(List<Permit> permits) {
    this.permits = List.copyOf(permits);
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    check(context.getHttpRequest());
    return next.processSync();
  }

  private void check(HttpRequest request) {
    URI url;
    try {
      url = request.getUrl().toURI();
    } catch (URISyntaxException e) {
      // Its text repeats the URL, query included.
      throw new RefusedRequestException("Refused a request to something that is not a URL.");
    }
    if (PrivateMaterial.isAskedBy(request.getHttpMethod(), url)) {
      throw new RefusedRequestException(
          "Refused "
              + request.getHttpMethod()
              + " to "
              + Shown.host(url)
              + ": it would read the value of a secret, or what is private of a key.");
    }
    if (permits.stream().anyMatch(permit -> permit.allows(request.getHttpMethod(), url))) {
      return;
    }
    String where = permits.stream().anyMatch(permit -> permit.leadsTo(url)) ? "path" : "host";
    throw new RefusedRequestException(
        "Refused "
            + request.getHttpMethod()
            + " to "
            + Shown.host(url)
            + ": this scan may not send that to this "
            + where
            + ".");
  }
}
