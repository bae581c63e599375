package dev.plumbline.template.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SpellingTest {

  /** A path of a fact in a card's {@code reads}, or in the defaults table. */
  private static final Pattern PATH =
      Pattern.compile("(?m)^#\\s+- \\w+:(\\S+)$|^\\s+path: (\\S+)$");

  @Test
  void everyNameThatARuleReadsHasItsSpelling() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : policies()) {
      Matcher path = PATH.matcher(Files.readString(file));
      while (path.find()) {
        String found = path.group(1) == null ? path.group(2) : path.group(1);
        for (String name : found.replace("[]", "").split("\\.", -1)) {
          if (!name.isEmpty()) {
            names.add(name);
          }
        }
      }
    }
    assertThat(names).hasSizeGreaterThan(25);
    assertThat(names)
        .allSatisfy(name -> assertThat(Spelling.of(name.toUpperCase(Locale.ROOT))).isEqualTo(name));
  }

  @Test
  void otherNamesStayAsTheyAre() {
    assertThat(Spelling.of("AcMe")).isEqualTo("AcMe");
    assertThat(Spelling.ofPath("PROPERTIES.logs[2].Enabled"))
        .isEqualTo("properties.logs[2].enabled");
  }

  private static Iterable<Path> policies() throws IOException {
    Path root = Path.of(System.getProperty("plumbline.root")).resolve("policies");
    try (Stream<Path> files = Files.walk(root.resolve("rules"))) {
      Stream<Path> rules =
          files.filter(file -> file.toString().endsWith(".rego")).filter(Files::isRegularFile);
      return Stream.concat(rules, Stream.of(root.resolve("defaults.yaml"))).toList();
    }
  }
}
