package dev.plumbline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
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

/** How much there is to read, and how much of it others can touch. */
final class SizeTest {

  /** Lines. Most files have 50 to 100; one in fifty may be longer than this. */
  private static final int LONG = 300;

  /** For what runs in the product. A test of many cases of one thing may go on. */
  private static final int TOO_LONG = 400;

  @Test
  void filesAreShort() throws IOException {
    List<Path> sources = sources();
    assertThat(sources).isNotEmpty();
    assertThat(sources)
        .as("files of more than %d lines are several things", TOO_LONG)
        .noneMatch(file -> lines(file) > TOO_LONG && !file.toString().contains("/src/test/"));
    assertThat(sources.stream().filter(file -> lines(file) > LONG).toList())
        .as("files of more than %d lines: few need that", LONG)
        .hasSizeLessThanOrEqualTo(1 + sources.size() / 50);
  }

  /** Forty percent is what the best code bases of this language reach. The model is all public. */
  @Test
  void manyTypesAreKnownToTheirPackageOnly() {
    List<JavaClass> types =
        Product.CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(not(Product.in("model")))
            .toList();
    long closed =
        types.stream().filter(t -> !t.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(closed * 100 / types.size())
        .as("percent of types that are package-private, %d of %d", closed, types.size())
        .isGreaterThanOrEqualTo(40);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("plumbline.root")))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().matches(".*[/\\\\](target|node_modules)[/\\\\].*"))
          .toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
