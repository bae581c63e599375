package dev.plumbline.azure.arm;

/**
 * Reads Azure Resource Manager as raw JSON, because the typed models of the SDK drop read-only and
 * unknown members. No method throws for anything that the other side or the network does; both
 * throw {@link java.util.concurrent.CancellationException} when the calling thread is interrupted
 * (its flag stays set). Safe for use from many threads; calls block.
 */
public interface ArmClient {

  /**
   * One GET.
   *
   * @param pathAndQuery begins with a slash, without {@code api-version}
   */
  Answer get(String pathAndQuery, String apiVersion);

  /**
   * GET and every {@code nextLink} after it, each of which must lead to the host asked first. A
   * repeated or foreign link, or too many pages, ends the listing with a refusal.
   *
   * @param pathAndQuery begins with a slash, without {@code api-version}
   */
  Listing list(String pathAndQuery, String apiVersion);
}
