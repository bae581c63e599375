package dev.plumbline.azure.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import reactor.core.publisher.Mono;

/**
 * A pipeline as the transport of somebody else's client. Given to an SDK builder, it stands below
 * everything that the SDK does on its own (its challenge policy stays in place), so nothing that
 * client sends can pass by our guard, whatever order its builder puts policies in.
 */
public record PipelineClient(HttpPipeline pipeline) implements HttpClient {

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    return Mono.fromCallable(() -> sendSync(request, context));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    return pipeline.sendSync(request, context);
  }
}
