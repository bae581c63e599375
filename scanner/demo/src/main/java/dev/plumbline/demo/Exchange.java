package dev.plumbline.demo;

/**
 * One line of the wire record: a tunnel that the proxy was asked for, or a request that came out of
 * a tunnel. Header values are never recorded.
 *
 * @param method {@code CONNECT} for a tunnel, else the request's own
 * @param host the host name that the client asked for, without a port
 * @param target {@code host:port} for a tunnel, else path and query exactly as sent
 * @param status the status that was answered
 * @param authorized whether an {@code Authorization} header was sent
 * @param secretValue whether this asked for the value of a Key Vault secret: always refused, and a
 *     mistake of the client whatever came of it
 */
public record Exchange(
    String method,
    String host,
    String target,
    int status,
    boolean authorized,
    boolean secretValue) {

  static Exchange tunnel(String host, String target, int status) {
    return new Exchange("CONNECT", host, target, status, false, false);
  }

  @Override
  public String toString() {
    String line = method + " https://" + host + target + " -> " + status;
    return method.equals("CONNECT") ? method + " " + target + " -> " + status : line;
  }
}
