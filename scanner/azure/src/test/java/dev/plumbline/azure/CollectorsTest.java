package dev.plumbline.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.collect.Collector;
import dev.plumbline.azure.collect.Plan;
import dev.plumbline.azure.keyvault.ControlPlaneLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The explicit list of collectors against the sources. */
final class CollectorsTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("plumbline.root"), "scanner/azure/src/main/java");

  private final Plan plan = dev.plumbline.azure.Collectors.all(new ControlPlaneLists());

  private static Set<String> implementing(String what) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> mentions(file, "implements " + what + " "))
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static boolean mentions(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> classes(List<?> instances) {
    return instances.stream()
        .map(instance -> instance.getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  @Test
  void runsEveryCollectorAndSweepThereIs() throws IOException {
    assertThat(classes(plan.collectors())).isEqualTo(implementing("Collector")).isNotEmpty();
    assertThat(classes(plan.sweeps())).isEqualTo(implementing("Sweep")).isNotEmpty();
    assertThat(classes(plan.readers())).isEqualTo(implementing("SubscriptionReader")).isNotEmpty();
  }

  @Test
  void collectsEachTypeOnce() {
    assertThat(plan.collectors())
        .extracting((Collector collector) -> collector.kind().type().value())
        .containsExactly(
            "microsoft.keyvault/vaults",
            "microsoft.keyvault/managedhsms",
            "microsoft.storage/storageaccounts",
            "microsoft.eventgrid/topics",
            "microsoft.eventgrid/systemtopics");
  }
}
