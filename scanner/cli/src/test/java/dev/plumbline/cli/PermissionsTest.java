package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.azure.Permissions;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.evaluate.PolicyPack;
import dev.plumbline.model.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PermissionsTest {

  private static final Path PAGE =
      Path.of(System.getProperty("plumbline.root"), "docs/permissions.md");

  private static final String SUBSCRIPTION = "/subscriptions/3f1c8a52-6b7d-4e0f-9a21-5c4d7e8f9011";

  @TempDir private Path directory;

  @Test
  void printsThePageOfTheDocumentation() throws IOException {
    Desk desk = new Desk(directory);

    assertThat(desk.run("permissions")).as(desk.err()).isZero();

    if (Boolean.getBoolean("plumbline.golden.accept")) {
      Files.writeString(PAGE, desk.out());
    }
    assertThat(Files.readString(PAGE))
        .as("accept changes with -Dplumbline.golden.accept=true")
        .isEqualTo(desk.out());
  }

  @Test
  void knowsWhereEveryFactThatARuleNamesComesFrom() {
    List<Need> declared = Permissions.withKeyVaultDataPlane();

    assertThat(PolicyPack.bundled().cards())
        .allSatisfy(
            card ->
                assertThat(facts(card))
                    .as("facts of " + card.name())
                    .allMatch(
                        fact ->
                            PermissionsPage.JOINS.containsKey(fact)
                                || declared.stream()
                                    .anyMatch(
                                        need ->
                                            need.fact().equals(fact)
                                                && (card.anchor().value() + "/")
                                                    .startsWith(need.type().value() + "/"))));
  }

  private static Set<String> facts(RuleCard card) {
    return Stream.concat(card.factsNeeded().stream(), card.factsUsed().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void printsARoleOfJustTheseActions() {
    Desk desk = new Desk(directory);

    assertThat(desk.run("permissions", "--custom-role", "--scope", SUBSCRIPTION)).isZero();

    assertThat(desk.out())
        .contains("\"IsCustom\": true", "\"DataActions\": []", "\"" + SUBSCRIPTION + "\"")
        .doesNotContain("*", "/action\"", "/write\"");
    assertThat(Permissions.needs())
        .extracting(Need::action)
        .allMatch(action -> desk.out().contains("    \"" + action + "\""));
  }

  @Test
  void addsTheDataActionsOfTheOption() {
    Desk desk = new Desk(directory);

    assertThat(desk.run("permissions", "--custom-role", "--with-key-vault-data-plane")).isZero();

    assertThat(desk.out())
        .contains("\"Microsoft.KeyVault/vaults/secrets/readMetadata/action\"")
        .doesNotContain("getSecret");
  }

  @Test
  void refusesScopesThatAzureWouldNotTake() {
    String group = "/providers/Microsoft.Management/managementGroups/corp";

    assertThat(refusal("--custom-role", "--scope", "corp")).contains("--scope corp is not a scope");
    assertThat(refusal("--custom-role", "--scope", group, "--scope", group + "2"))
        .contains("one management group only");
    assertThat(refusal("--custom-role", "--scope", group, "--with-key-vault-data-plane"))
        .contains("cannot be assigned at a management group");
    assertThat(refusal("--scope", SUBSCRIPTION)).contains("add --custom-role");
  }

  private String refusal(String... options) {
    Desk desk = new Desk(directory);
    String[] line =
        Stream.concat(Stream.of("permissions"), Stream.of(options)).toArray(String[]::new);
    assertThat(desk.run(line)).isEqualTo(2);
    return desk.err();
  }
}
