package dev.plumbline.azure.identity;

/**
 * Signing in did not work. The message says what failed, why and what to do, and holds no secret.
 * Unchecked because it also comes out of the middle of an SDK call, when a token must be renewed.
 */
public final class SignInException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SignInException(String message) {
    super(message);
  }
}
