package dev.plumbline.azure.arm;

/** Turns what an SDK client throws into a {@link Failure}. */
public interface Failures {

  /**
   * The failure behind an exception of KeyClient, SecretClient or the Resource Graph client.
   *
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   * @throws RuntimeException the given one, if it is a bug rather than trouble with Azure
   */
  Failure of(RuntimeException thrown);
}
