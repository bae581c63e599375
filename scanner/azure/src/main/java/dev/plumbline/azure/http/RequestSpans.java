package dev.plumbline.azure.http;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.net.URI;
import java.util.function.Supplier;

/**
 * One span for each try of each request, by the stable conventions for HTTP clients: method, host,
 * port, URL, status, which try it was, and what went wrong. Of the query only {@code api-version}
 * keeps its value; no header and no body is ever in a span. It stands behind the governor: a span
 * is as long as the exchange, without the wait for a place.
 *
 * <p>https://opentelemetry.io/docs/specs/semconv/http/http-spans/
 */
final class RequestSpans extends BlockingPolicy {

  private static final String TRY = "plumbline-try";

  private final Tracer tracer;
  private final Supplier<Context> parent;

  RequestSpans(Tracer tracer, Supplier<Context> parent) {
    this.tracer = tracer;
    this.parent = parent;
  }

  @Override
  public HttpResponse processSync(
      HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
    Span span = start(context);
    try {
      HttpResponse response = next.processSync();
      answered(span, response.getStatusCode());
      return response;
    } catch (RuntimeException e) {
      // Its class only: texts of exceptions may repeat what the other side said.
      failed(span, Trouble.root(e).getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  private Span start(HttpPipelineCallContext context) {
    HttpRequest request = context.getHttpRequest();
    URI url = URI.create(request.getUrl().toString());
    String method = request.getHttpMethod().toString();
    Span span =
        tracer
            .spanBuilder(method)
            .setSpanKind(SpanKind.CLIENT)
            .setParent(parent.get())
            .setAttribute("http.request.method", method)
            .setAttribute("server.address", Shown.host(url))
            .setAttribute("server.port", Permit.effectivePort(url))
            .setAttribute("url.full", url.getScheme() + "://" + Shown.host(url) + Shown.target(url))
            .startSpan();
    int resent = resent(context);
    if (resent > 0) {
      span.setAttribute("http.request.resend_count", resent);
    }
    return span;
  }

  /** How often it was sent before; the call's context is that of all its tries. */
  private static int resent(HttpPipelineCallContext context) {
    int before = context.getData(TRY).map(Integer.class::cast).orElse(0);
    context.setData(TRY, before + 1);
    return before;
  }

  private static void answered(Span span, int status) {
    span.setAttribute("http.response.status_code", status);
    if (status >= 400) {
      failed(span, String.valueOf(status));
    }
  }

  private static void failed(Span span, String type) {
    span.setStatus(StatusCode.ERROR);
    span.setAttribute("error.type", type);
  }
}
