package dev.plumbline.evaluate.engine;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts evaluations that take too long; the engine looks for an interrupt in every loop. */
final class Watchdog implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer;

  Watchdog() {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("plumbline-rule-watchdog").daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Watches the calling thread until the watch is closed. */
  Watch over(Duration limit) {
    return new Watch(Thread.currentThread(), timer, limit);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /** One evaluation under watch. */
  static final class Watch implements AutoCloseable {

    private final Thread watched;
    private final Future<?> pending;
    private boolean closed;
    private boolean expired;

    private Watch(Thread watched, ScheduledExecutorService timer, Duration limit) {
      this.watched = watched;
      this.pending = timer.schedule(this::expire, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void expire() {
      if (!closed) {
        expired = true;
        watched.interrupt();
      }
    }

    synchronized boolean expired() {
      return expired;
    }

    /** Ends the watch; an interrupt of its own does not outlive it. */
    @Override
    public synchronized void close() {
      closed = true;
      pending.cancel(false);
      if (expired) {
        Thread.interrupted();
      }
    }
  }
}
