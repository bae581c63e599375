package dev.plumbline.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work that several threads do ahead, and what follows of it, which the calling thread does alone
 * and in the order given. So the outcome is the same on any number of threads.
 */
final class InOrder implements AutoCloseable {

  private static final int LEAST_THREADS = 2;

  /** Each thread has a policy instance with a memory of its own. */
  private static final int MOST_THREADS = 4;

  /** How much may wait for its turn: enough to keep the threads busy, too little to fill a heap. */
  private static final int MOST_WAITING = 64;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.clamp(Runtime.getRuntime().availableProcessors(), LEAST_THREADS, MOST_THREADS),
          Thread.ofPlatform().name("plumbline-judge-", 1).daemon().factory());

  private final Deque<Runnable> waiting = new ArrayDeque<>();

  /** Begins a piece of work and takes its result when its turn comes. */
  <T> void add(Callable<T> work, Consumer<? super T> taker) {
    Future<T> result = threads.submit(work);
    add(() -> taker.accept(result(result)));
  }

  /** Something to do in its turn. */
  void add(Runnable step) {
    waiting.add(step);
    if (waiting.size() > MOST_WAITING) {
      waiting.remove().run();
    }
  }

  /** Does all that still waits. */
  void finish() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /** Ends the threads; what waits is dropped. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("Judging was interrupted.");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case RuntimeException problem -> problem;
        case Error error -> throw error;
        case null, default -> new IllegalStateException(e);
      };
    }
  }
}
