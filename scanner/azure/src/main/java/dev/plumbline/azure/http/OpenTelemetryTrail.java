package dev.plumbline.azure.http;

import com.azure.core.http.policy.HttpPipelinePolicy;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A trail of OpenTelemetry spans, for one scan. The first part that is begun is the root: what a
 * library sends from a thread of its own (MSAL signs in so) belongs below it.
 */
public final class OpenTelemetryTrail implements Trail {

  private static final String SCOPE = "dev.plumbline.azure";

  private final Tracer tracer;
  private final AtomicReference<Context> root = new AtomicReference<>(Context.root());

  public OpenTelemetryTrail(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer(SCOPE);
  }

  @Override
  public Part begin(String name, Map<String, String> attributes) {
    SpanBuilder builder = tracer.spanBuilder(name).setParent(parent());
    attributes.forEach(builder::setAttribute);
    Span span = builder.startSpan();
    Context context = parent().with(span);
    root.compareAndSet(Context.root(), context);
    return new Opened(span, context);
  }

  @Override
  public Optional<HttpPipelinePolicy> policy() {
    return Optional.of(new RequestSpans(tracer, this::parent));
  }

  private Context parent() {
    Context here = Context.current();
    return Span.fromContext(here).getSpanContext().isValid()
        ? here
        : Objects.requireNonNull(root.get());
  }

  private record Opened(Span span, Context context) implements Part {

    @Override
    public void within(Runnable work) {
      context.wrap(work).run();
    }

    @Override
    public void failed(String type) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(AttributeKey.stringKey("error.type"), type);
    }

    @Override
    public void close() {
      span.end();
    }
  }
}
