package dev.plumbline.azure.http;

/** An option's value cannot be used. The message says what, why and what to do, without secrets. */
public final class UnusableOptionException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnusableOptionException(String message) {
    super(message);
  }
}
