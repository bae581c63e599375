package dev.plumbline.azure.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every pipeline of a scan, all in one order: request id, guard, retry, authentication (where
 * the pipeline does its own), governor, trace, log, body limit. One id names all tries of a
 * request; a refused request costs neither a try nor a token; each try is paced and logged.
 */
public final class Wire {

  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final HttpClient transport;
  private final Patience patience;
  private final Timing timing;
  private final Traffic traffic;
  private final Governor governor;
  private final Trail trail;
  private final Logger log;

  /** A wire that nobody traces. */
  public Wire(
      HttpClient transport, Patience patience, Timing timing, Traffic traffic, Governor governor) {
    this(transport, patience, timing, traffic, governor, Trail.NONE);
  }

  public Wire(
      HttpClient transport,
      Patience patience,
      Timing timing,
      Traffic traffic,
      Governor governor,
      Trail trail) {
    this(
        transport, patience, timing, traffic, governor, trail, LoggerFactory.getLogger(Wire.class));
  }

  Wire(
      HttpClient transport,
      Patience patience,
      Timing timing,
      Traffic traffic,
      Governor governor,
      Trail trail,
      Logger log) {
    this.transport = transport;
    this.patience = patience;
    this.timing = timing;
    this.traffic = traffic;
    this.governor = governor;
    this.trail = trail;
    this.log = log;
  }

  /** A pipeline that sends what the permits allow; {@code inner} runs inside the retry. */
  public HttpPipeline pipeline(List<Permit> permits, HttpPipelinePolicy... inner) {
    List<HttpPipelinePolicy> policies = new ArrayList<>();
    policies.add(new RequestIdPolicy());
    policies.add(new Guard(permits));
    policies.add(new Retry(patience, timing, traffic));
    policies.addAll(List.of(inner));
    policies.add(governor);
    trail.policy().ifPresent(policies::add);
    policies.add(new HeaderLog(log, timing));
    policies.add(new BodyLimit(MOST_BYTES, patience.wholeCall(), timing, traffic));
    return new HttpPipelineBuilder()
        .policies(policies.toArray(HttpPipelinePolicy[]::new))
        .httpClient(transport)
        .build();
  }

  /** The same as the transport of an SDK client. */
  public HttpClient client(List<Permit> permits, HttpPipelinePolicy... inner) {
    return new PipelineClient(pipeline(permits, inner));
  }

  /** A wire with the same habits over another transport. */
  public Wire over(HttpClient other) {
    return new Wire(other, patience, timing, traffic, governor, trail, log);
  }
}
