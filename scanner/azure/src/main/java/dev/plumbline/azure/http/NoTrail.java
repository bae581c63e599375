package dev.plumbline.azure.http;

import com.azure.core.http.policy.HttpPipelinePolicy;
import java.util.Map;
import java.util.Optional;

/** Traces nothing. */
final class NoTrail implements Trail, Trail.Part {

  @Override
  public Part begin(String name, Map<String, String> attributes) {
    return this;
  }

  @Override
  public Optional<HttpPipelinePolicy> policy() {
    return Optional.empty();
  }

  @Override
  public void within(Runnable work) {
    work.run();
  }

  @Override
  public void failed(String type) {
    // Nobody is told.
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
