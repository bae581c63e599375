package dev.plumbline.azure.arm;

/** A good status came with a body that an SDK client would have read as something else. */
final class UnusableAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  UnusableAnswerException(Failure failure) {
    super(failure.detail());
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
