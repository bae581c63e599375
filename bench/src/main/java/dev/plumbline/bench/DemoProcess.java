package dev.plumbline.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running {@link DemoServer}. */
final class DemoProcess implements AutoCloseable {

  private static final int VARIABLES = 3;

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final int port;
  private final Path caFile;
  private final Map<String, String> identity = new HashMap<>();

  private DemoProcess(Process process) throws IOException {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = process.outputWriter(StandardCharsets.UTF_8);
    this.port = Integer.parseInt(line());
    this.caFile = Path.of(line());
    for (int i = 0; i < VARIABLES; i++) {
      String[] variable = line().split("=", 2);
      identity.put(variable[0], variable[1]);
    }
  }

  /** Starts a server of so many subscriptions and resources in each. */
  static DemoProcess start(String classPath, int subscriptions, int resources, int latencyMillis)
      throws IOException {
    return new DemoProcess(
        new ProcessBuilder(
                Program.jvm().toString(),
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                DemoServer.class.getName(),
                Integer.toString(subscriptions),
                Integer.toString(resources),
                Integer.toString(latencyMillis))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** A command on this Azure alone: these words, and how to reach it. */
  String[] command(String... words) {
    return Stream.concat(
            Stream.of(words),
            Stream.of(
                "--no-config",
                "--credential",
                "environment",
                "--proxy",
                "http://127.0.0.1:" + port,
                "--ca-file",
                caFile.toString()))
        .toArray(String[]::new);
  }

  int port() {
    return port;
  }

  Path caFile() {
    return caFile;
  }

  /** The variables to sign in with. */
  Map<String, String> identity() {
    return Map.copyOf(identity);
  }

  /** What was asked since this was called last: method, status, host and target, by blanks. */
  List<String> log(Path file) throws IOException {
    in.write(file.toString());
    in.newLine();
    in.flush();
    line();
    return Files.readAllLines(file);
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("The demo server ended.");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
