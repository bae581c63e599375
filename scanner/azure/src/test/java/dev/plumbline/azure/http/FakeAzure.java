package dev.plumbline.azure.http;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A transport in memory: URLs stay the real ones, nothing touches a socket. */
public final class FakeAzure implements HttpClient {

  /** Answers one request, or fails as a connection does. */
  @FunctionalInterface
  public interface Script {
    Reply answer(Sent request) throws IOException;
  }

  /** One request as it would have left. */
  public record Sent(String method, URL url, HttpHeaders headers, String body) {

    public String path() {
      return url.getPath();
    }

    public String authorization() {
      String value = headers.getValue(HttpHeaderName.AUTHORIZATION);
      return value == null ? "" : value;
    }

    @Override
    public String toString() {
      return method + " " + url;
    }
  }

  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
  private final Script script;

  public FakeAzure(Script script) {
    this.script = script;
  }

  /** One answer after the other, whatever is asked; the last one again and again. */
  public static FakeAzure answering(Reply... replies) {
    int[] next = {0};
    return new FakeAzure(request -> replies[Math.min(next[0]++, replies.length - 1)]);
  }

  /** What was sent, in order. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return Mono.fromCallable(() -> sendSync(request, Context.NONE));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    String body =
        request.getBodyAsBinaryData() == null ? "" : request.getBodyAsBinaryData().toString();
    Sent one =
        new Sent(
            request.getHttpMethod().toString(),
            request.getUrl(),
            new HttpHeaders(request.getHeaders()),
            body);
    sent.add(one);
    try {
      return new Streamed(request, script.answer(one));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer whose body is still to be read, as from a socket. */
  private static final class Streamed extends HttpResponse {
    private final Reply reply;
    private final HttpHeaders headers = new HttpHeaders();

    private Streamed(HttpRequest request, Reply reply) {
      super(request);
      this.reply = reply;
      reply.headers().forEach((name, value) -> headers.set(HttpHeaderName.fromString(name), value));
    }

    @Override
    public int getStatusCode() {
      return reply.status();
    }

    @Override
    @Deprecated
    public @Nullable String getHeaderValue(String name) {
      return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return Flux.just(ByteBuffer.wrap(reply.body().toBytes()));
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
      return Mono.just(reply.body().toBytes());
    }

    @Override
    public Mono<InputStream> getBodyAsInputStream() {
      return Mono.just(reply.body().toStream());
    }

    @Override
    public Mono<String> getBodyAsString() {
      return Mono.just(reply.body().toString());
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return Mono.just(new String(reply.body().toBytes(), charset));
    }
  }
}
