package dev.plumbline.azure.publish;

/**
 * A report was not published. The message says what, why and what to do, and holds no secret. What
 * was uploaded before has no manifest, so nobody takes it for a report.
 */
public final class PublishException extends Exception {

  private static final long serialVersionUID = 1L;

  PublishException(String message) {
    super(message);
  }
}
