package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a pull request that adds one account with shared keys is shown, in each form, to the byte.
 */
final class GateReportsTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("plumbline.root"))
          .resolve("scanner/cli/src/test/resources/dev/plumbline/cli/gate");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "annotations, annotations.txt",
    "sarif-github, code-scanning.sarif",
    "markdown, summary.md",
    "markdown-comment, comment.md"
  })
  void showsTheOneNewFinding(String format, String golden) throws IOException {
    List<String> resources = new ArrayList<>(GateTemplates.bareAccounts("old", 10));
    Repository repository =
        Repository.in(directory)
            .write("infra/main.json", GateTemplates.template(resources))
            .commit("Old things")
            .branch("change");
    resources.addAll(GateTemplates.goodAccount("fresh", true));
    repository.write("infra/main.json", GateTemplates.template(resources)).commit("Add an account");
    Desk desk = new Desk(directory);

    int code =
        desk.run(
            "scan", "path", ".", "--against", "main", "--output", ".git/out", "--format", format);

    assertThat(code).isEqualTo(1);
    String shown = withoutRunningNumbers(desk.out());
    if (Boolean.getBoolean("plumbline.golden.accept")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(golden), shown);
    }
    assertThat(shown)
        .as("accept changes with -Dplumbline.golden.accept=true")
        .isEqualTo(Files.readString(GOLDEN.resolve(golden)));
  }

  /** Scan ids have a random end, and digests change with every rule; neither is shown to people. */
  private static String withoutRunningNumbers(String text) {
    return text.replaceAll("20261122T180000Z-[0-9a-f]{8}", "SCAN")
        .replaceAll("[0-9a-f]{64}", "SHA256");
  }
}
