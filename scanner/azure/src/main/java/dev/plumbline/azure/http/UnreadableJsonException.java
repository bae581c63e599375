package dev.plumbline.azure.http;

/** A body is not the JSON it should be. The message says how, and repeats nothing of the body. */
public final class UnreadableJsonException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean cutShort;

  UnreadableJsonException(String message, boolean cutShort) {
    super(message);
    this.cutShort = cutShort;
  }

  /** Whether it begins as JSON and its end is missing. */
  public boolean isCutShort() {
    return cutShort;
  }
}
