package dev.plumbline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.reports.console.Terminal;
import dev.plumbline.reports.summary.Report;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

  @Test
  void listsEveryReportThatThereIs() throws Exception {
    assertThat(Arrays.stream(ReportFormat.values()).map(ReportFormatTest::typeOf).distinct())
        .containsExactlyInAnyOrderElementsOf(reportsOnDisk());
  }

  @Test
  void livesInThePackageOfItsName() {
    assertThat(ReportFormat.values())
        .allSatisfy(
            format ->
                assertThat(typeOf(format).getPackageName())
                    .isEqualTo("dev.plumbline.reports." + family(format)));
  }

  /** {@code sarif-github} is a variant of {@code sarif}. */
  private static String family(ReportFormat format) {
    return format.wireName().split("-", 2)[0];
  }

  @Test
  void isFoundByItsName() {
    assertThat(ReportFormat.named("html")).contains(ReportFormat.HTML);
    assertThat(ReportFormat.named("HTML")).isEmpty();
  }

  private static Class<?> typeOf(ReportFormat format) {
    return format.report(Terminal.PLAIN).getClass();
  }

  private static List<Class<?>> reportsOnDisk() throws IOException, URISyntaxException {
    Path classes =
        Path.of(ReportFormat.class.getResource("ReportFormat.class").toURI())
            .resolveSibling(".")
            .normalize();
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> "dev.plumbline.reports." + classes.relativize(file))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !name.endsWith("package-info"))
          .<Class<?>>map(ReportFormatTest::load)
          .filter(
              type ->
                  Report.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ReportFormatTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
