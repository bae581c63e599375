package dev.plumbline.cli;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the spans that an exporter could not deliver. */
final class Delivery {

  private final AtomicLong failed = new AtomicLong();

  long failed() {
    return failed.get();
  }

  SpanExporter of(SpanExporter exporter) {
    return new Counted(exporter, failed);
  }

  private record Counted(SpanExporter exporter, AtomicLong failed) implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      int number = spans.size();
      CompletableResultCode result = exporter.export(spans);
      return result.whenComplete(
          () -> {
            if (!result.isSuccess()) {
              failed.addAndGet(number);
            }
          });
    }

    @Override
    public CompletableResultCode flush() {
      return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return exporter.shutdown();
    }
  }
}
