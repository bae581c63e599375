package dev.plumbline.azure.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.azure.http.TestCertificate;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Microsoft's storage emulator as a process, where it is installed. */
record Azurite(Process process, int port) implements AutoCloseable {

  /** The script, from PLUMBLINE_AZURITE or the PATH. */
  static Optional<Path> script() {
    return Optional.ofNullable(System.getenv("PLUMBLINE_AZURITE"))
        .map(Path::of)
        .or(
            () ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                    .map(directory -> Path.of(directory, "azurite"))
                    .filter(Files::isExecutable)
                    .findFirst());
  }

  static Azurite start(Path script, TestCertificate certificate, Path directory)
      throws IOException, InterruptedException, GeneralSecurityException {
    int port = freePort();
    Path log = directory.resolve("azurite.log");
    Process process =
        new ProcessBuilder(
                List.of(
                    "node",
                    script.toRealPath().toString(),
                    "--inMemoryPersistence",
                    "--disableTelemetry",
                    "--silent",
                    "--oauth",
                    "basic",
                    "--cert",
                    certificate.pem().toString(),
                    "--key",
                    certificate.keyPem().toString(),
                    "--blobHost",
                    "127.0.0.1",
                    "--blobPort",
                    String.valueOf(port),
                    "--queuePort",
                    String.valueOf(freePort()),
                    "--tablePort",
                    String.valueOf(freePort())))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .directory(directory.toFile())
            .start();
    Azurite azurite = new Azurite(process, port);
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!azurite.listens()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        azurite.close();
        throw new IOException("Azurite does not start: " + Files.readString(log, UTF_8));
      }
      Thread.sleep(100);
    }
    return azurite;
  }

  private boolean listens() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
