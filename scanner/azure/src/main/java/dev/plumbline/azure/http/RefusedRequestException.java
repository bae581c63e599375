package dev.plumbline.azure.http;

/**
 * Our own guard refused to send a request; no byte of it left. The message names method and host,
 * never a query or a header.
 */
public final class RefusedRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedRequestException(String message) {
    super(message);
  }
}
