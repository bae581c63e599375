package dev.plumbline.azure.http;

import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Kinds of trouble below HTTP, told by what stands in an exception's chain of causes. */
public final class Trouble {

  private static final int DEEPEST = 20;

  private Trouble() {}

  /** The other side's certificate is not trusted, or is not for that host. */
  static boolean isTrust(Throwable thrown) {
    return has(
        thrown,
        cause ->
            cause instanceof CertificateException
                || cause instanceof CertPathBuilderException
                || cause instanceof SSLPeerUnverifiedException);
  }

  /** The proxy wants a name and password. */
  static boolean isProxyLogin(Throwable thrown) {
    return has(thrown, cause -> cause instanceof ProxyLoginException);
  }

  /** It would be the same the next time. */
  static boolean isLasting(Throwable thrown) {
    return isTrust(thrown) || isProxyLogin(thrown);
  }

  /** TLS failed otherwise. */
  static boolean isTls(Throwable thrown) {
    return has(thrown, cause -> cause instanceof SSLException);
  }

  static boolean isTimeout(Throwable thrown) {
    return has(thrown, cause -> cause instanceof HttpTimeoutException);
  }

  /** The host's name means nothing here. */
  static boolean isUnknownHost(Throwable thrown) {
    return has(
        thrown,
        cause ->
            cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException);
  }

  /** The proxy would not open a tunnel. */
  static boolean isTunnelRefused(Throwable thrown) {
    return has(
        thrown,
        cause -> cause.getMessage() != null && cause.getMessage().startsWith("Tunnel failed"));
  }

  /** The first cause of a class, or null. */
  public static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> kind) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }

  /** The innermost cause. */
  public static Throwable root(Throwable thrown) {
    Throwable here = thrown;
    for (int depth = 0; depth < DEEPEST; depth++) {
      @Nullable Throwable cause = here.getCause();
      if (cause == null) {
        break;
      }
      here = cause;
    }
    return here;
  }

  private static boolean has(Throwable thrown, Predicate<Throwable> what) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (what.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
