package dev.plumbline.evaluate.engine;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import com.dylibso.chicory.wasm.ChicoryException;
import dev.plumbline.evaluate.engine.Answer.Failure;
import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Evaluates entry points of one policy module. Any number of threads may call it at once: each
 * evaluation has an instance to itself, taken from those that are idle.
 */
public final class Engine implements AutoCloseable {

  private final PolicyModule module;
  private final Value data;
  private final Map<String, HostFunction> host;
  private final Limits limits;
  private final Map<String, Integer> entrypoints;
  private final Queue<PolicyInstance> idle = new ConcurrentLinkedQueue<>();
  private final Watchdog watchdog = new Watchdog();

  /**
   * Loads the module once, so that a module which cannot run is refused here.
   *
   * @param data what policies see as {@code data}
   * @param host the functions that the module may ask of its host
   * @throws IllegalArgumentException when the module does not fit this engine, with the reason
   */
  public Engine(PolicyModule module, Value data, Map<String, HostFunction> host, Limits limits) {
    this.module = module;
    this.data = data;
    this.host = Map.copyOf(host);
    this.limits = limits;
    PolicyInstance first = load();
    this.entrypoints = first.entrypoints();
    idle.add(first);
  }

  /** The names that {@link #evaluate} takes, with slashes. */
  public SortedSet<String> entrypoints() {
    return new TreeSet<>(entrypoints.keySet());
  }

  /**
   * Evaluates an entry point on an input.
   *
   * @throws IllegalArgumentException when the module has no such entry point
   * @throws CancellationException when the calling thread was interrupted from outside; it stays
   *     interrupted
   */
  public Answer evaluate(String entrypoint, Value input) {
    Integer number = entrypoints.get(entrypoint);
    if (number == null) {
      throw new IllegalArgumentException(
          "The policies have no entry point " + entrypoint + "; they have " + entrypoints());
    }
    byte[] json;
    try {
      json = ValueJson.writeBytes(input, ValueJson.MAX_RECORD_DEPTH);
    } catch (IllegalArgumentException e) {
      return new Answer.Failed(Failure.TOO_DEEP, String.valueOf(e.getMessage()));
    }
    PolicyInstance taken = idle.poll();
    PolicyInstance instance = taken == null ? load() : taken;
    Answer answer = evaluate(instance, number, json);
    if (isClean(answer)) {
      idle.add(instance);
    }
    return answer;
  }

  @Override
  public void close() {
    watchdog.close();
    idle.clear();
  }

  /**
   * After any failure but undefined the module's own call stack was left where it stood, and its
   * memory may stand at the limit: such an instance is not used again.
   */
  private static boolean isClean(Answer answer) {
    return switch (answer) {
      case Answer.Result ignored -> true;
      case Answer.Failed(Failure failure, var ignored) -> failure == Failure.UNDEFINED;
    };
  }

  private PolicyInstance load() {
    return new PolicyInstance(module, data, host, limits);
  }

  private Answer evaluate(PolicyInstance instance, int entrypoint, byte[] json) {
    try (Watchdog.Watch watch = watchdog.over(limits.time())) {
      try {
        return answer(instance.evaluate(entrypoint, json));
      } catch (PolicyAbortException e) {
        return e.outOfMemory()
            ? new Answer.Failed(
                Failure.OUT_OF_MEMORY, "the evaluation needs more than " + limits.memory())
            : new Answer.Failed(Failure.ABORTED, String.valueOf(e.getMessage()));
      } catch (ChicoryInterruptedException e) {
        if (!watch.expired()) {
          Thread.currentThread().interrupt();
          throw cancelled(e);
        }
        return new Answer.Failed(
            Failure.OUT_OF_TIME, "the evaluation takes longer than " + seconds());
      } catch (ChicoryException e) {
        return broken(e);
      }
    }
  }

  private static CancellationException cancelled(ChicoryInterruptedException cause) {
    CancellationException cancelled = new CancellationException("The evaluation was interrupted.");
    cancelled.initCause(cause);
    return cancelled;
  }

  private static Answer broken(ChicoryException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("call stack exhausted")
        ? new Answer.Failed(Failure.TOO_DEEP, "input or recursion is nested too deeply")
        : new Answer.Failed(Failure.BROKEN, "the engine trapped: " + message);
  }

  private String seconds() {
    return limits.time().toMillis() / 1000.0 + " s";
  }

  private static Answer answer(byte[] json) {
    Value results;
    try {
      results = ValueJson.read(json, ValueJson.MAX_RECORD_DEPTH);
    } catch (FileFormatException e) {
      return new Answer.Failed(Failure.BROKEN, "the answer cannot be read: " + e.getMessage());
    }
    List<Value> items = results.itemsOrEmpty();
    if (items.isEmpty()) {
      return new Answer.Failed(Failure.UNDEFINED, "the entry point is undefined for this input");
    }
    return items.getFirst() instanceof Value.Obj(var members) && members.containsKey("result")
        ? new Answer.Result(Sorted.members(items.getFirst().at("result")))
        : new Answer.Failed(Failure.BROKEN, "the answer has no result");
  }
}
