package dev.plumbline.azure.collect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of many lanes, one lane for each subscription, with a fixed number of virtual
 * threads. Threads take the next piece of the next lane in turn, because Azure's budget of requests
 * is for each subscription: one with thousands of vaults must not starve the others. Only so many
 * lanes are open at once, so that memory does not grow with their number.
 */
final class RoundRobin {

  private final int threads;
  private final int mostLanes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Lane> lanes = new ArrayDeque<>();
  private final Feed feed;
  private boolean feeding;
  private boolean exhausted;
  private boolean stopped;
  private int running;

  /** Where lanes come from; asked by one thread at a time. */
  @FunctionalInterface
  interface Feed {
    /** Opens the next lane and gives it its first work; false when there are no more. */
    boolean open(RoundRobin rounds);
  }

  /** The work of one subscription. */
  final class Lane {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Runnable last;
    private final Consumer<Runnable> within;
    private int unfinished;
    private boolean closing;

    private Lane(Runnable last, Consumer<Runnable> within) {
      this.last = last;
      this.within = within;
    }

    /** Adds a piece of work; allowed until the last piece runs. */
    void add(Runnable work) {
      lock.lock();
      try {
        waiting.add(work);
        unfinished++;
        changed.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  private record Piece(Runnable work, @Nullable Lane lane) {}

  RoundRobin(int threads, int mostLanes, Feed feed) {
    this.threads = threads;
    this.mostLanes = mostLanes;
    this.feed = feed;
  }

  /**
   * Opens a lane.
   *
   * @param first at least one piece, which may add more
   * @param last runs once all others are done
   */
  void open(List<Consumer<Lane>> first, Runnable last) {
    open(first, last, Runnable::run);
  }

  /**
   * Opens a lane.
   *
   * @param first at least one piece, which may add more
   * @param last runs once all others are done
   * @param within runs each piece, on the thread that does
   */
  void open(List<Consumer<Lane>> first, Runnable last, Consumer<Runnable> within) {
    Lane lane = new Lane(last, within);
    lock.lock();
    try {
      first.forEach(work -> lane.add(() -> work.accept(lane)));
      lanes.add(lane);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs everything. The first exception stops all threads and comes out of here.
   *
   * @throws CancellationException if the calling thread is interrupted; its flag stays set
   */
  void run() {
    List<Thread> workers = new ArrayList<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    for (int i = 0; i < threads; i++) {
      workers.add(Thread.ofVirtual().unstarted(() -> work(workers, failure)));
    }
    workers.forEach(Thread::start);
    join(workers, failure);
    switch (failure.get()) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException bug -> throw bug;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  private void join(List<Thread> workers, AtomicReference<Throwable> failure) {
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
          failure.set(new CancellationException("The scan was interrupted."));
          stop(workers);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(List<Thread> workers, AtomicReference<Throwable> failure) {
    try {
      for (Piece piece = take(); piece != null; piece = take()) {
        try {
          piece.work().run();
        } finally {
          done(piece.lane());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
      stop(workers);
    }
  }

  private void stop(List<Thread> workers) {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    workers.forEach(Thread::interrupt);
  }

  private @Nullable Piece take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!stopped) {
        Piece piece = next();
        if (piece != null) {
          running++;
          return piece;
        }
        if (running == 0) {
          changed.signalAll();
          return null;
        }
        changed.await();
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Piece next() {
    if (!feeding && !exhausted && lanes.size() < mostLanes) {
      feeding = true;
      return new Piece(this::feed, null);
    }
    for (int i = lanes.size(); i > 0; i--) {
      Lane lane = lanes.remove();
      lanes.add(lane);
      if (!lane.waiting.isEmpty()) {
        Runnable work = lane.waiting.remove();
        return new Piece(() -> lane.within.accept(work), lane);
      }
    }
    return null;
  }

  private void feed() {
    boolean more = feed.open(this);
    lock.lock();
    try {
      exhausted = !more;
      feeding = false;
    } finally {
      lock.unlock();
    }
  }

  private void done(@Nullable Lane lane) {
    lock.lock();
    try {
      running--;
      if (lane != null && --lane.unfinished == 0) {
        finish(lane);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void finish(Lane lane) {
    if (lane.closing) {
      lanes.remove(lane);
    } else {
      lane.closing = true;
      lane.add(lane.last);
    }
  }
}
