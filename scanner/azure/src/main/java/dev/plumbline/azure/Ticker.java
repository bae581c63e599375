package dev.plumbline.azure;

import java.time.Duration;

/** Runs something a few times a second until it is stopped, and once more then. */
final class Ticker {

  private final Runnable tick;
  private final Thread thread;

  Ticker(Duration every, Runnable tick) {
    this.tick = tick;
    this.thread =
        Thread.ofVirtual()
            .name("progress")
            .start(
                () -> {
                  try {
                    while (true) {
                      Thread.sleep(every);
                      tick.run();
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  void stop() {
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    tick.run();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
