package dev.plumbline.azure.http;

import com.azure.core.http.policy.HttpPipelinePolicy;
import java.util.Map;
import java.util.Optional;

/**
 * Where a scan's trace goes: parts of it, and below them one span for each try of each request. A
 * part is told by the thread that works on it, so work that is handed to another thread is handed
 * over {@link Part#within}.
 */
public interface Trail {

  /** Nothing is traced, and no class of a tracing library is loaded. */
  Trail NONE = new NoTrail();

  /**
   * Begins a part below the part that the calling thread works on.
   *
   * @param attributes by name; no secrets
   */
  Part begin(String name, Map<String, String> attributes);

  /** What sees every try of every request, if anything does. */
  Optional<HttpPipelinePolicy> policy();

  /** A part of a scan. */
  interface Part extends AutoCloseable {

    /** Does a piece of the part's work: what is begun and sent meanwhile belongs below it. */
    void within(Runnable work);

    /**
     * The part did not come to its end.
     *
     * @param type why, as a word: the class of an exception
     */
    void failed(String type);

    @Override
    void close();
  }
}
