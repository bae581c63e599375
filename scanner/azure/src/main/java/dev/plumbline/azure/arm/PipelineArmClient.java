package dev.plumbline.azure.arm;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.plumbline.azure.http.Json;
import dev.plumbline.azure.http.UnreadableJsonException;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Value;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link ArmClient} over a pipeline. */
final class PipelineArmClient implements ArmClient {

  /** At a thousand items a page, more than any subscription holds of one type. */
  static final int MOST_PAGES = 2000;

  private static final List<String> LINKS = List.of("nextLink", "@nextLink", "@odata.nextLink");

  private final HttpPipeline pipeline;
  private final ArmUrl urls;
  private final Failures failures;
  private final InstantSource clock;

  PipelineArmClient(HttpPipeline pipeline, ArmUrl urls, Failures failures, InstantSource clock) {
    this.pipeline = pipeline;
    this.urls = urls;
    this.failures = failures;
    this.clock = clock;
  }

  /** One answer before redaction, which would spoil the link to the next page. */
  private sealed interface Raw {
    record Body(Value value, HttpResponse response) implements Raw {}

    record Failed(Failure failure) implements Raw {}
  }

  @Override
  public Answer get(String pathAndQuery, String apiVersion) {
    Optional<URI> url = urls.of(pathAndQuery, apiVersion);
    if (url.isEmpty()) {
      return new Answer.Failed(notAPath(), nowhere());
    }
    return switch (send(url.get())) {
      case Raw.Failed(Failure failure) ->
          new Answer.Failed(failure, origin(url.get(), clock.instant()));
      case Raw.Body(Value body, HttpResponse ignored) ->
          new Answer.Ok(Redactor.redact(body), origin(url.get(), clock.instant()));
    };
  }

  @Override
  public Listing list(String pathAndQuery, String apiVersion) {
    Optional<URI> first = urls.of(pathAndQuery, apiVersion);
    if (first.isEmpty()) {
      return new Listing(List.of(), nowhere(), Optional.of(notAPath()));
    }
    List<Value> items = new ArrayList<>();
    Optional<Failure> failure = pages(first.get(), items);
    return new Listing(items, origin(first.get(), clock.instant()), failure);
  }

  private Optional<Failure> pages(URI first, List<Value> items) {
    Set<String> seen = new HashSet<>();
    URI page = first;
    while (seen.add(ArmUrl.key(page))) {
      if (seen.size() > MOST_PAGES) {
        return refused("The list has more than " + MOST_PAGES + " pages.");
      }
      switch (send(page)) {
        case Raw.Failed(Failure failure) -> {
          return Optional.of(failure);
        }
        case Raw.Body(Value body, HttpResponse response) -> {
          if (!(body.at("value") instanceof Value.Arr(List<Value> found))) {
            return Optional.of(Failures.unusable(response, "The answer to a list has no list."));
          }
          found.forEach(item -> items.add(Redactor.redact(item)));
          Value link = link(body);
          if (link.equals(Value.Null.VALUE) || link.textOr("?").isBlank()) {
            return Optional.empty();
          }
          Optional<URI> next = urls.follow(page, link.textOr("\\"));
          if (next.isEmpty()) {
            return refused("The list goes on at another host than the one that was asked.");
          }
          page = next.get();
        }
      }
    }
    return refused("The list goes on at a page that was read already.");
  }

  private Raw send(URI url) {
    try {
      HttpResponse response =
          pipeline.sendSync(new HttpRequest(HttpMethod.GET, url.toURL()), Context.NONE);
      if (response.getStatusCode() != 200) {
        return new Raw.Failed(failures.of(response));
      }
      return read(response);
    } catch (MalformedURLException e) {
      return new Raw.Failed(notAPath());
    } catch (RuntimeException e) {
      // Whatever transport, credential or guard throw; a bug comes out of it again.
      return new Raw.Failed(failures.of(e, url.getHost()));
    }
  }

  private static Raw read(HttpResponse response) {
    try {
      return new Raw.Body(Json.read(response.getBodyAsBinaryData().toBytes()), response);
    } catch (UnreadableJsonException e) {
      return new Raw.Failed(Failures.unreadable(response, e));
    }
  }

  private static Value link(Value body) {
    for (String name : LINKS) {
      Value link = body.at(name);
      if (!link.equals(Value.Null.VALUE)) {
        return link;
      }
    }
    return Value.Null.VALUE;
  }

  private static Optional<Failure> refused(String why) {
    return Optional.of(Failures.refused(why));
  }

  private static Failure notAPath() {
    return Failures.refused("An id that does not begin with a slash is no path to ask for.");
  }

  private Fact.Origin nowhere() {
    return new Fact.Origin("GET (not a path)", clock.instant());
  }

  private static Fact.Origin origin(URI url, Instant at) {
    return new Fact.Origin(
        Redactor.redactText("GET " + url.getRawPath() + "?" + url.getRawQuery()), at);
  }
}
