package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.evaluate.PolicyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulesAndConfigTest {

  @TempDir private Path directory;

  @Test
  void listsEveryRuleFolderByFamilyAndBaseline() throws IOException {
    Desk desk = new Desk(directory);
    assertThat(desk.run("rules", "list")).isZero();
    Path policies = Path.of(System.getProperty("plumbline.root"), "policies");
    Map<String, List<String>> folders = RuleFolders.byFamily(policies.resolve("rules"));
    Map<String, List<String>> baselines = RuleFolders.baselines(policies.resolve("baselines"));
    folders.forEach(
        (family, rules) -> {
          String listed =
              baselines.entrySet().stream()
                  .map(
                      baseline ->
                          baseline.getKey()
                              + " "
                              + rules.stream().filter(baseline.getValue()::contains).count())
                  .collect(Collectors.joining(", "));
          assertThat(desk.out().lines())
              .contains(family + " (" + rules.size() + "; " + listed + ")");
          rules.forEach(
              rule ->
                  assertThat(desk.out().lines())
                      .anyMatch(line -> line.startsWith("  " + rule + " ")));
        });
    long all = folders.values().stream().mapToLong(List::size).sum();
    assertThat(desk.out().lines().filter(line -> line.startsWith("  "))).hasSize((int) all);
    assertThat(desk.out()).contains("\n" + all + " rules (" + all + "; default ");
  }

  @Test
  void listsTheTitleOfEveryRule() {
    Desk desk = new Desk(directory);
    desk.run("rules", "list");
    PolicyPack.bundled()
        .cards()
        .forEach(card -> assertThat(desk.out()).contains(card.name().value(), card.title()));
  }

  @Test
  void explainsWhyAndHowToMend() {
    Desk desk = new Desk(directory);
    assertThat(desk.run("explain", "storage-https-only")).isZero();
    assertThat(desk.out())
        .contains("Why", "How it is checked", "Fix with Azure CLI", "Fix with Bicep")
        .contains("Fix with Terraform", "https://learn.microsoft.com/");
  }

  @Test
  void showsWhatARuleIsMadeOf() {
    Desk desk = new Desk(directory);
    assertThat(desk.run("rules", "show", "storage-blob-soft-delete")).isZero();
    assertThat(desk.out()).contains("microsoft.storage/storageaccounts", "minimum_days = 7");
  }

  @Test
  void saysWhereEverySettingComesFrom() throws IOException {
    Files.writeString(
        directory.resolve("plumbline.yaml"),
        """
        cloud: china
        proxy: http://scan:hunter2hunter2@proxy:8080
        exclude: [samples/**, "*.old.json"]
        inline_ignores: forbidden
        exemption_maximum_days: 90
        accepted_gaps:
          - {scope: /subscriptions/s-9, reason: not ours, expires: 2026-12-31}
        rules:
          storage-blob-soft-delete:
            parameters:
              minimum_days: 14
        """);
    Desk desk = new Desk(directory, Map.of("PLUMBLINE_FAIL_ON", "high"));
    assertThat(desk.run("config", "show", "--format", "jsonl")).as(desk.err()).isZero();
    assertThat(desk.out())
        .containsPattern("format +jsonl +\\(--format\\)")
        .containsPattern("fail-on +high +\\(PLUMBLINE_FAIL_ON\\)")
        .containsPattern("cloud +china +\\(plumbline.yaml\\)")
        .containsPattern("exclude +samples/\\*\\*, \\*.old.json +\\(plumbline.yaml\\)")
        .containsPattern("inline-ignores +forbidden +\\(plumbline.yaml\\)")
        .containsPattern("allow-tag-exemptions +false +\\(default\\)")
        .containsPattern("exemption-maximum-days +90 +\\(plumbline.yaml\\)")
        .containsPattern("accepted-gaps +/subscriptions/s-9 +\\(plumbline.yaml\\)")
        .containsPattern("credential +auto +\\(default\\)")
        .containsPattern("blob-soft-delete.parameters.minimum_days +14 +\\(plumbline.yaml\\)")
        .containsPattern("storage-https-only.enabled +true +\\(baseline default\\)")
        .containsPattern("storage-https-only.severity +high +\\(card\\)")
        .doesNotContain("hunter2");
  }
}
