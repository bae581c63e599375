package dev.plumbline.azure.http;

import java.io.IOException;

/** The proxy asks for a name and password, and the ones given, if any, are not good. */
final class ProxyLoginException extends IOException {

  private static final long serialVersionUID = 1L;

  ProxyLoginException() {
    super("The proxy answered 407.");
  }
}
