package dev.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How much there is to read, and how much of it others can touch. */
final class SizeTest {

  private static final int LONG_FILE = 300;

  @Test
  void filesAreShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("plumbline.root")))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/target/"))
              .filter(file -> !file.toString().contains("/node_modules/"))
              .toList();
      assertThat(sources).isNotEmpty();
      assertThat(sources)
          .as("a file of more than %d lines is usually two things", LONG_FILE)
          .allSatisfy(
              file -> assertThat(lines(file)).as("%s", file).isLessThanOrEqualTo(LONG_FILE));
    }
  }

  /** The figure is printed, so that a change of it is seen; 40 % is what the best code bases do. */
  @Test
  void manyTypesAreKnownToTheirPackageOnly(TestReporter report) {
    List<JavaClass> types = Product.CLASSES.stream().filter(JavaClass::isTopLevelClass).toList();
    long closed =
        types.stream().filter(t -> !t.getModifiers().contains(JavaModifier.PUBLIC)).count();
    report.publishEntry("package-private types", closed + " of " + types.size());
    assertThat(closed * 100 / types.size())
        .as("percent of package-private types")
        .isGreaterThan(40);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
