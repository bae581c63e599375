package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/**
 * A policy of a pipeline that blocks. Every call runs on a virtual thread of its own, so there is
 * one way through a pipeline and not two; SDK clients that are asynchronous inside reach it through
 * {@link PipelineClient}.
 */
public abstract class BlockingPolicy implements HttpPipelinePolicy {

  @Override
  public final Mono<HttpResponse> process(
      HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
    return Mono.error(
        new UnsupportedOperationException(
            getClass().getSimpleName() + " blocks: send through PipelineClient."));
  }

  @Override
  public abstract HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next);
}
