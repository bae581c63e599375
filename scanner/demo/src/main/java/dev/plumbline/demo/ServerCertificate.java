package dev.plumbline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key and the certificate of one run. It names the real hosts, so it is made afresh by the
 * JDK's own {@code keytool} at every start, lives two days, and its key never leaves the temporary
 * directory: trusting one run's file trusts nothing else.
 */
final class ServerCertificate {

  private static final String ALIAS = "loopback";

  private final SSLContext context;

  private ServerCertificate(SSLContext context) {
    this.context = context;
  }

  SSLContext context() {
    return context;
  }

  /**
   * Makes the key pair, and writes the certificate as PEM to {@code ca.pem} for the client to
   * trust.
   */
  static ServerCertificate create(Path directory, List<String> hosts) throws IOException {
    char[] password = UUID.randomUUID().toString().toCharArray();
    Path store = directory.resolve("server.p12");
    generate(directory, store, password, hosts);
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, password);
      Files.writeString(directory.resolve("ca.pem"), pem(keys.getCertificate(ALIAS)));
      KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
      factory.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return new ServerCertificate(context);
    } catch (GeneralSecurityException e) {
      throw new IOException("The key store that keytool made cannot be used.", e);
    }
  }

  private static void generate(Path directory, Path store, char[] password, List<String> hosts)
      throws IOException {
    Path passwordFile = directory.resolve("password");
    Files.writeString(passwordFile, new String(password));
    Path output = directory.resolve("keytool.log");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process process =
        new ProcessBuilder(
                keytool.toString(),
                // The tool is a JVM of its own; the first compiler is enough for one key.
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                "CN=Plumbline demo on loopback",
                "-ext",
                "SAN=" + String.join(",", hosts.stream().map(host -> "dns:" + host).toList()),
                "-storetype",
                "PKCS12",
                "-storepass:file",
                passwordFile.toString(),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!finished(process) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(keytool + " failed: " + Files.readString(output));
    }
  }

  private static boolean finished(Process process) throws IOException {
    try {
      return process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while keytool ran.", e);
    }
  }

  private static String pem(Certificate certificate) throws GeneralSecurityException {
    Base64.Encoder base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN CERTIFICATE-----\n"
        + base64.encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
