package dev.plumbline.azure.http;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A thread of a scan that was told to stop, told apart from trouble with the network. */
public final class Interruption {

  private static final int DEEPEST = 20;

  private Interruption() {}

  /** Sets the thread's flag again and gives what to throw. */
  static CancellationException here() {
    Thread.currentThread().interrupt();
    return new CancellationException("The scan was told to stop.");
  }

  /** Whether an exception is one, at whatever depth: SDKs wrap it. */
  public static boolean isBehind(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof InterruptedException || cause instanceof CancellationException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Throws the interruption behind an exception, if there is one. */
  public static void rethrow(Throwable thrown) {
    if (isBehind(thrown)) {
      throw here();
    }
  }
}
