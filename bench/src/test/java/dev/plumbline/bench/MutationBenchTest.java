package dev.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.bench.mutate.MutationBench;
import dev.plumbline.bench.mutate.Seed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first inputs of the mutation benchmark, which are the same everywhere. */
final class MutationBenchTest {

  private static final Path ROOT = Path.of(System.getProperty("plumbline.root"));

  @TempDir private Path directory;

  @Test
  void theReaderSurvivesMutatedTemplates() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<Seed> seeds = MutationBench.seeds(ROOT);

    MutationBench.Result result =
        new MutationBench(seeds)
            .run(3_000, directory, new PrintStream(said, true, StandardCharsets.UTF_8));

    assertThat(result.failures()).as(said.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(result.jsonShare()).isGreaterThanOrEqualTo(MutationBench.LEAST_JSON);
    assertThat(result.templates()).isGreaterThan(500);
    assertThat(result.most()).isLessThan(100_000);
    assertThat(seeds)
        .filteredOn(seed -> !seed.name().startsWith("generated"))
        .hasSizeGreaterThan(10);
    assertThat(seeds).extracting(seed -> seed.text().length()).allMatch(length -> length < 6_000);
  }
}
