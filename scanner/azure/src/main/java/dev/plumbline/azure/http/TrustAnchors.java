package dev.plumbline.azure.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom TLS trusts: the platform's anchors, and those of {@code --ca-file} beside them. */
final class TrustAnchors {

  private static final String DO_THIS =
      " --ca-file takes a PEM file with the certificate of each authority to trust.";

  private TrustAnchors() {}

  /**
   * A TLS context that trusts the file's certificates too.
   *
   * @throws UnusableOptionException if the file cannot be read or holds no certificate
   */
  static SSLContext with(Path caFile) throws UnusableOptionException {
    List<Certificate> all = new ArrayList<>(read(caFile));
    try {
      all.addAll(platform());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(store(all)), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new UnusableOptionException(
          "Cannot trust the certificates of " + caFile + ": " + e.getMessage() + "." + DO_THIS);
    }
  }

  private static Collection<? extends Certificate> read(Path file) throws UnusableOptionException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnusableOptionException(
          "Cannot read the file of --ca-file, " + file + ": " + reason(file) + "." + DO_THIS);
    }
    // Bytes as they are: only the ASCII frame is looked for.
    if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----")) {
      throw new UnusableOptionException(
          "The file of --ca-file, " + file + ", holds no PEM certificate." + DO_THIS);
    }
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(bytes));
    } catch (CertificateException e) {
      throw new UnusableOptionException(
          "A certificate in the file of --ca-file, " + file + ", is damaged." + DO_THIS);
    }
  }

  private static String reason(Path file) {
    if (!Files.exists(file)) {
      return "there is no such file";
    }
    return Files.isDirectory(file) ? "it is a directory" : "this user may not read it";
  }

  private static List<X509Certificate> platform() throws GeneralSecurityException {
    List<X509Certificate> anchors = new ArrayList<>();
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager x509) {
        anchors.addAll(List.of(x509.getAcceptedIssuers()));
      }
    }
    return anchors;
  }

  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore store(List<Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("anchor" + i, certificates.get(i));
    }
    return store;
  }
}
