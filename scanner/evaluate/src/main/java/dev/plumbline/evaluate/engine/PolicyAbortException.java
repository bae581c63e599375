package dev.plumbline.evaluate.engine;

/** The policy stopped itself. The message names file, row and column where OPA knows them. */
final class PolicyAbortException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PolicyAbortException(String message) {
    super(message);
  }

  /** OPA's allocator says this when the memory may not grow further. */
  boolean outOfMemory() {
    return String.valueOf(getMessage()).startsWith("opa_malloc:");
  }
}
