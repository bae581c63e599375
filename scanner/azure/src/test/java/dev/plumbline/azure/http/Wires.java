package dev.plumbline.azure.http;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;

/** Pipelines over a fake Azure. */
final class Wires {

  static final Permit ARM = Permit.reading("management.azure.com");

  private Wires() {}

  static HttpPipeline pipeline(FakeAzure azure, FakeTime time, Permit... permits) {
    return pipeline(azure, time, Patience.standard(), new Traffic(), permits);
  }

  static HttpPipeline pipeline(
      FakeAzure azure, FakeTime time, Patience patience, Traffic traffic, Permit... permits) {
    Governor governor = new Governor(4, time.timing());
    return new Wire(azure, patience, time.timing(), traffic, governor).pipeline(List.of(permits));
  }

  static HttpResponse get(HttpPipeline pipeline, String url) {
    return send(pipeline, HttpMethod.GET, url);
  }

  static HttpResponse send(HttpPipeline pipeline, HttpMethod method, String url) {
    try {
      return pipeline.sendSync(new HttpRequest(method, URI.create(url).toURL()), Context.NONE);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
