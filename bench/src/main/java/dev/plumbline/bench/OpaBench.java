package dev.plumbline.bench;

import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Value;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code opa bench} command over the pack's sources and the entry points made from them. */
final class OpaBench {

  private static final BigDecimal NANOS_PER_MICRO = BigDecimal.valueOf(1_000);

  private final Path opa;
  private final Path policies;
  private final Path directory;

  /**
   * Runs this executable.
   *
   * @param policies the pack's folder, in which its entry points were generated
   * @param directory where data and inputs may be written
   */
  OpaBench(Path opa, Path policies, Path directory) {
    this.opa = opa;
    this.policies = policies;
    this.directory = directory;
  }

  /** The opa that {@code PLUMBLINE_OPA} names, or the one on {@code PATH}. */
  static Optional<Path> find(Map<String, String> environment) {
    String named = environment.getOrDefault("PLUMBLINE_OPA", "");
    Stream<Path> onPath =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .filter(part -> !part.isEmpty())
            .map(part -> Path.of(part, "opa"));
    return (named.isEmpty() ? onPath : Stream.of(Path.of(named)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The generated entry points: the same file that the compiled module was made from. */
  static Path entryPoints(Path policies) {
    return policies.resolve("target").resolve("rego").resolve("anchors.rego");
  }

  /** What the rules see as data in all following runs. */
  void data(Value data) throws IOException {
    Files.write(directory.resolve("data.json"), ValueJson.writeBytes(data));
  }

  /** Microseconds per evaluation of an entry point, by OPA's own count of one second's worth. */
  double micros(String entryPoint, Value input) throws IOException, InterruptedException {
    Path inputFile = directory.resolve("input.json");
    Files.write(inputFile, ValueJson.writeBytes(input));
    Process process =
        new ProcessBuilder(command(entryPoint, inputFile))
            .directory(policies.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("opa bench failed: " + new String(output, StandardCharsets.UTF_8));
    }
    return nanosPerOperation(ValueJson.read(output)).divide(NANOS_PER_MICRO).doubleValue();
  }

  private List<String> command(String entryPoint, Path inputFile) {
    return List.of(
        opa.toString(),
        "bench",
        "--format",
        "json",
        "--metrics=false",
        "--ignore",
        "*_test.rego",
        "--ignore",
        "fixtures",
        "--data",
        "lib",
        "--data",
        "rules",
        "--data",
        entryPoints(policies).toString(),
        "--data",
        directory.resolve("data.json").toString(),
        "--input",
        inputFile.toString(),
        "data." + entryPoint.replace('/', '.'));
  }

  private static BigDecimal nanosPerOperation(Value result) throws IOException {
    if (result.at("T") instanceof Value.Num(BigDecimal nanos)
        && result.at("N") instanceof Value.Num(BigDecimal evaluations)) {
      return nanos.divide(evaluations, 0, RoundingMode.HALF_UP);
    }
    throw new IOException("opa bench answered without T and N.");
  }
}
