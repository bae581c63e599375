package dev.plumbline.reports.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs on disk; accepted with {@code -Dplumbline.golden.accept=true}. */
public final class Golden {

  private Golden() {}

  /** Compares with {@code reports/src/test/resources/golden/NAME}. */
  public static void check(String name, String actual) throws IOException {
    Path file =
        Path.of(System.getProperty("plumbline.root", ".."))
            .resolve("reports/src/test/resources/golden")
            .resolve(name);
    if (Boolean.getBoolean("plumbline.golden.accept")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
