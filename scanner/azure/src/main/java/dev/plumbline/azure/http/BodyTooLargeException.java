package dev.plumbline.azure.http;

/** An answer was longer than this program is willing to hold; the rest of it was not read. */
public final class BodyTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long most) {
    super("The answer is longer than " + most / (1024 * 1024) + " MiB.");
  }
}
