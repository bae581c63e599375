package dev.plumbline.azure.publish;

import dev.plumbline.azure.http.UnusableOptionException;
import dev.plumbline.azure.identity.Cloud;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where {@code --publish} uploads to.
 *
 * @param host the account's blob host, one of the chosen cloud
 * @param prefix without a slash at either end; may be empty
 */
public record Destination(String host, String container, String prefix) {

  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");

  /** Container, then any number of plain segments (azure-docs, naming containers and blobs). */
  private static final Pattern PATH =
      Pattern.compile(
          "/([a-z0-9](?:-?[a-z0-9]){2,62})((?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){0,20})/?");

  /**
   * Reads {@code https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX}.
   *
   * @throws UnusableOptionException for anything else; a URL with a query is not repeated, because
   *     what stands there is most likely a shared access signature
   */
  public static Destination parse(String url, Cloud cloud) throws UnusableOptionException {
    URI address;
    try {
      address = new URI(url);
    } catch (URISyntaxException e) {
      throw unusable("is not a URL", cloud);
    }
    if (address.getRawQuery() != null || address.getRawUserInfo() != null) {
      throw unusable(
          "carries credentials or a query; the identity of the scan uploads, nothing else", cloud);
    }
    boolean https =
        "https".equalsIgnoreCase(address.getScheme())
            && address.getHost() != null
            && (address.getPort() < 0 || address.getPort() == 443)
            && address.getRawFragment() == null;
    String host = https ? address.getHost().toLowerCase(Locale.ROOT) : "";
    String account =
        host.endsWith(cloud.blobSuffix())
            ? host.substring(0, host.length() - cloud.blobSuffix().length())
            : "";
    if (!ACCOUNT.matcher(account).matches()) {
      throw unusable("is not an account of the cloud " + cloud.name(), cloud);
    }
    Matcher path = PATH.matcher(address.getRawPath());
    if (!path.matches()) {
      throw unusable("names no container, or has odd characters in its path", cloud);
    }
    String prefix = path.group(2);
    return new Destination(host, path.group(1), prefix.isEmpty() ? "" : prefix.substring(1));
  }

  private static UnusableOptionException unusable(String why, Cloud cloud) {
    return new UnusableOptionException(
        "The URL of --publish "
            + why
            + ". Write https://ACCOUNT"
            + cloud.blobSuffix()
            + "/CONTAINER/PREFIX.");
  }

  /** The folder of one report below this destination. */
  Destination folder(String name) {
    return new Destination(host, container, prefix.isEmpty() ? name : prefix + "/" + name);
  }

  /** The name of a blob in this folder. */
  String blob(String file) {
    return prefix + "/" + file;
  }

  /** {@code https://} and the host. */
  String endpoint() {
    return "https://" + host;
  }

  @Override
  public String toString() {
    return endpoint() + "/" + container + (prefix.isEmpty() ? "" : "/" + prefix);
  }
}
