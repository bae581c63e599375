package dev.plumbline.bench;

import dev.plumbline.azure.arm.ConnectionOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A live collection against the demo's Azure, as whole processes: the product, then the JDK's HTTP
 * client sending what the server's log says the product sent, through the same proxy, with as many
 * requests in flight.
 *
 * <p>Only reads are sent again: sign-in and Resource Graph, some ten requests of thousands, are
 * not. The server has Azure's documented limits; the estate is spread over so many subscriptions
 * that neither side comes near.
 */
final class CollectBench {

  static final double BOUND = 0.8;

  /** What the product sends at once; the same for the other side. */
  private static final int IN_FLIGHT = ConnectionOptions.IN_FLIGHT;

  private static final String HEAP = "-Xmx512m";

  private final Program program;
  private final String ownClassPath;
  private final Path directory;

  CollectBench(Program program, String ownClassPath, Path directory) {
    this.program = program;
    this.ownClassPath = ownClassPath;
    this.directory = directory;
  }

  /** One size of estate. */
  record Estate(int subscriptions, int resourcesInEach, int latencyMillis) {
    int resources() {
      return subscriptions * resourcesInEach;
    }
  }

  void run(Estate estate, int times, PrintStream out) throws Exception {
    Series.Pair perSecond =
        Series.alternately(times, () -> product(estate, out), () -> plain(estate, out));
    out.printf("plumbline      %s requests/s%n", perSecond.first());
    out.printf("java.net.http  %s requests/s%n", perSecond.second());
    out.printf(
        Locale.ROOT, "ratio          %.2f (bound: at least %.1f)%n", perSecond.ratio(), BOUND);
  }

  /** Each run has a server of its own: some limits remember five minutes. */
  private DemoProcess serve(Estate estate) throws IOException {
    return DemoProcess.start(
        ownClassPath, estate.subscriptions(), estate.resourcesInEach(), estate.latencyMillis());
  }

  private double product(Estate estate, PrintStream out) throws Exception {
    try (DemoProcess demo = serve(estate)) {
      return product(demo, estate, out);
    }
  }

  private double plain(Estate estate, PrintStream out) throws Exception {
    try (DemoProcess demo = serve(estate)) {
      return plain(demo, out);
    }
  }

  private double product(DemoProcess demo, Estate estate, PrintStream out) throws Exception {
    Path heap = directory.resolve("heap.log");
    List<String> collect =
        program.command(
            List.of(HEAP, "-Xlog:gc:file=" + heap + "::filecount=0"),
            demo.command(
                "collect", "azure", "--output", directory.resolve("collected").toString()));
    double seconds = Program.millis(collect, demo.identity(), 0) / 1e3;
    List<String> sent = demo.log(directory.resolve("product.log"));
    List<String> reads = sent.stream().filter(line -> line.startsWith("GET ")).toList();
    Files.write(
        directory.resolve("addresses.txt"),
        reads.stream().filter(line -> !isRetried(line)).map(CollectBench::address).toList());
    long requests = sent.stream().filter(line -> !line.startsWith("CONNECT ")).count();
    out.printf(
        Locale.ROOT,
        "plumbline: %d requests in %.1f s, %.2f per resource, %d throttled, %d tried again,"
            + " %d in flight, %d tunnels,"
            + " heap at most %d MB%n",
        requests,
        seconds,
        (double) requests / estate.resources(),
        throttled(sent),
        sent.stream().filter(CollectBench::isRetried).count(),
        IN_FLIGHT,
        sent.size() - requests,
        HeapLog.peak(heap));
    new RequestShapes(sent).print(estate.resources(), out);
    return requests / seconds;
  }

  private double plain(DemoProcess demo, PrintStream out) throws Exception {
    List<String> command =
        List.of(
            program.java().toString(),
            "-XX:+UseSerialGC",
            "-cp",
            ownClassPath,
            PlainClient.class.getName(),
            Integer.toString(demo.port()),
            demo.caFile().toString(),
            directory.resolve("addresses.txt").toString(),
            Integer.toString(IN_FLIGHT));
    double seconds = Program.millis(command, demo.identity(), 0) / 1e3;
    List<String> sent = demo.log(directory.resolve("plain.log"));
    long requests = sent.stream().filter(line -> !line.startsWith("CONNECT ")).count();
    out.printf(
        Locale.ROOT,
        "java.net.http: %d requests in %.1f s, %d throttled, %d tunnels%n",
        requests,
        seconds,
        throttled(sent),
        sent.size() - requests);
    return requests / seconds;
  }

  private static long throttled(List<String> log) {
    return log.stream().filter(line -> line.split(" ", 3)[1].equals("429")).count();
  }

  /** An answer that asks to come again: throttled, or the server's own trouble. */
  private static boolean isRetried(String line) {
    String status = line.split(" ", 3)[1];
    return status.equals("429") || status.startsWith("5");
  }

  private static String address(String line) {
    String[] words = line.split(" ", 4);
    return "https://" + words[2] + words[3];
  }
}
