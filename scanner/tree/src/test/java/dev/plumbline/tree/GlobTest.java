package dev.plumbline.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "vendor, vendor/a.json, true",
    "vendor, infra/vendor/a.json, true",
    "vendor, infra/vendored/a.json, false",
    "vendor/, vendor/a.json, true",
    "/vendor, infra/vendor/a.json, false",
    "infra/vendor, infra/vendor/deep/a.json, true",
    "infra/vendor, other/infra/vendor/a.json, false",
    "*.parameters.json, x/y.parameters.json, true",
    "*.parameters.json, x/y.json, false",
    "infra/*.json, infra/a.json, true",
    "infra/*.json, infra/deep/a.json, false",
    "infra/**/test.json, infra/test.json, true",
    "infra/**/test.json, infra/a/b/test.json, true",
    "**/old/**, a/old/b.json, true",
    "a?.json, ab.json, true",
    "a?.json, a/.json, false",
    "[ab].json, a.json, false",
    "./infra, infra/a.json, true",
  })
  void matchesAsGitIgnoresDo(String glob, String path, boolean matches) {
    assertThat(new Glob(glob).matches(path)).isEqualTo(matches);
  }
}
