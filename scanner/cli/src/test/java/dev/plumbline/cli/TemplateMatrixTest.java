package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cells.Cell;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.RuleName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a scan of templates says of every rule equals a matrix that was written by hand: on
 * resources whose children, in all spellings, are sound or weak, and on bare ones.
 */
final class TemplateMatrixTest {

  private static final List<String> COLUMNS = List.of("sound", "weak", "bare", "files");
  private static final List<String> FILES =
      List.of(
          "estate.json",
          "subscription-sound.json",
          "subscription-weak.json",
          "subscription-bare.json");

  /** By the beginning of a rule's name, the resources of the columns; the longest counts. */
  private static final Map<String, List<String>> RESOURCES =
      Map.of(
          "keyvault-",
              List.of("estate.json#vaultSound", "estate.json#vaultWeak", "estate.json#vaultBare"),
          "keyvault-key-",
              List.of(
                  "estate.json#vaultSoundKey",
                  "estate.json#vaultWeakKey",
                  "estate.json#vaultBareKey"),
          "keyvault-secret-",
              List.of(
                  "estate.json#vaultSoundSecret",
                  "estate.json#vaultWeakSecret",
                  "estate.json#vaultBareSecret"),
          "keyvault-hsm-",
              List.of(
                  "estate.json#vaultSoundHsm",
                  "estate.json#vaultWeakHsm",
                  "estate.json#vaultBareHsm"),
          "keyvault-defender-", subscriptions(),
          "storage-",
              List.of(
                  "estate.json#accountSound",
                  "estate.json#accountWeak",
                  "estate.json#accountBare",
                  "estate.json#accountFiles"),
          "storage-container-private",
              List.of("estate.json#accountSoundBlobs/box", "estate.json#accountWeakBox"),
          "storage-defender-", subscriptions(),
          "activity-log-", subscriptions(),
          "activity-log-account-",
              List.of(
                  "estate.json#accountSound",
                  "estate.json#accountWeak",
                  "estate.json#accountBare",
                  "estate.json#accountFiles"));

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    for (String file : FILES) {
      try (InputStream in =
          Objects.requireNonNull(getClass().getResourceAsStream("templates/" + file), file)) {
        Files.copy(in, Files.createDirectories(directory.resolve("infra")).resolve(file));
      }
    }
    Files.writeString(
        directory.resolve("plumbline.yaml"),
        rules()
            .map(rule -> "  " + rule + ": {enabled: true}\n")
            .collect(Collectors.joining("", "rules:\n", "")));
  }

  @Test
  void theVerdictsAreThoseOfTheMatrix() throws IOException {
    Desk desk = new Desk(directory);
    int code = desk.run("scan", "path", "infra", "--output", directory.resolve("out").toString());

    assertThat(code).as(desk.err()).isEqualTo(1);
    SortedMap<Cell, String> expected = expected();
    SortedMap<Cell, String> found = Cells.of(directory.resolve("out").resolve("findings.jsonl"));
    List<ResourceId> judged = expected.keySet().stream().map(Cell::resource).distinct().toList();
    found.keySet().removeIf(cell -> !judged.contains(cell.resource()));
    assertThat(Cells.differences(expected, found)).isEmpty();
  }

  private static SortedMap<Cell, String> expected() throws IOException {
    SortedMap<Cell, String> cells = new TreeMap<>();
    for (Map<String, String> row : Cells.table("template-matrix.csv")) {
      String rule = Cells.get(row, "rule");
      List<String> resources = resources(rule);
      for (int i = 0; i < COLUMNS.size(); i++) {
        String verdict = Cells.get(row, COLUMNS.get(i));
        if (!verdict.equals("-")) {
          cells.put(new Cell(new ResourceId(resources.get(i)), new RuleName(rule)), verdict);
        }
      }
    }
    return cells;
  }

  private static List<String> resources(String rule) {
    String longest =
        RESOURCES.keySet().stream()
            .filter(rule::startsWith)
            .reduce("", (one, other) -> one.length() > other.length() ? one : other);
    return RESOURCES.getOrDefault(longest, List.of());
  }

  private static List<String> subscriptions() {
    List<String> ids = new ArrayList<>();
    for (String file : FILES.subList(1, FILES.size())) {
      ids.add(file + "#Microsoft.Resources%2Fsubscriptions:[subscription().subscriptionId]");
    }
    return ids;
  }

  /** Every rule there is, whatever the baseline. */
  private static Stream<String> rules() throws IOException {
    Path rules = Path.of(System.getProperty("plumbline.root")).resolve("policies/rules");
    return RuleFolders.byFamily(rules).values().stream().flatMap(List::stream).sorted();
  }
}
