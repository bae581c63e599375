package dev.plumbline.azure.arm;

/** A vault URI that is not a host of the chosen cloud's vaults: nothing was sent to it. */
public final class RefusedVaultException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  RefusedVaultException(Failure failure) {
    super(failure.detail());
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
