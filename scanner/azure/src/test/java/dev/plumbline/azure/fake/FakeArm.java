package dev.plumbline.azure.fake;

import dev.plumbline.azure.arm.Answer;
import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Resource Manager as a map from path to what it says. A list that nobody set is empty; a body that
 * nobody set is not there.
 */
public final class FakeArm implements ArmClient {

  public static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  private final Map<String, List<Value>> lists = new ConcurrentHashMap<>();
  private final Map<String, Value> bodies = new ConcurrentHashMap<>();
  private final Map<String, Failure> failures = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private Consumer<String> onRequest = path -> {};

  /** Adds an item to a list, and lets it be read by its id. */
  public FakeArm item(String list, String json) {
    Value body = Values.json(json);
    lists.computeIfAbsent(key(list), k -> new ArrayList<>()).add(body);
    String id = body.at("id").textOr("");
    return id.isEmpty() ? this : body(id, body);
  }

  /** Lets something be read that no list shows. */
  public FakeArm body(String path, Value body) {
    bodies.put(key(path), body);
    return this;
  }

  /** Forgets a body: listed, and gone since. */
  public FakeArm gone(String path) {
    bodies.remove(key(path));
    return this;
  }

  /** Everything asked at a path fails; items of a list set before are its first page. */
  public FakeArm fails(String path, Failure failure) {
    failures.put(key(path), failure);
    return this;
  }

  /** Runs before each answer, with the path. */
  public FakeArm onRequest(Consumer<String> action) {
    onRequest = action;
    return this;
  }

  /** Paths asked, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** A failure as the connection makes it. */
  public static Failure failure(Gap.Reason reason, int status, String code) {
    return new Failure(
        reason, status, code, "said no", "11111111-2222", "", "Do something about it.");
  }

  public static Failure forbidden(String permission) {
    return new Failure(
        Gap.Reason.FORBIDDEN,
        403,
        "AuthorizationFailed",
        "The client does not have authorization to perform action '" + permission + "'",
        "11111111-2222",
        permission,
        "Grant Reader.");
  }

  public static Failure notFound() {
    return failure(Gap.Reason.NOT_FOUND, 404, "ResourceNotFound");
  }

  @Override
  public Answer get(String path, String apiVersion) {
    asked(path);
    Failure failure = failures.get(key(path));
    Value body = bodies.get(key(path));
    if (failure != null || body == null) {
      return new Answer.Failed(failure == null ? notFound() : failure, origin(path, apiVersion));
    }
    return new Answer.Ok(body, origin(path, apiVersion));
  }

  @Override
  public Listing list(String path, String apiVersion) {
    asked(path);
    return new Listing(
        lists.getOrDefault(key(path), List.of()),
        origin(path, apiVersion),
        Optional.ofNullable(failures.get(key(path))));
  }

  private void asked(String path) {
    requests.add(path);
    onRequest.accept(path);
  }

  private static Fact.Origin origin(String path, String apiVersion) {
    return new Fact.Origin("GET " + path + "?api-version=" + apiVersion, NOW);
  }

  private static String key(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
