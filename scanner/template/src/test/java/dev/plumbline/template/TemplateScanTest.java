package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import dev.plumbline.tree.LeftOut;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are read, how they belong together, and what one bad file spoils. */
final class TemplateScanTest {

  private static final String BARE =
      "\"resources\": [{\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\":"
          + " \"2025-06-01\", \"name\": \"[parameters('name')]\", \"properties\":"
          + " {\"allowSharedKeyAccess\": \"[parameters('keys')]\"}}]";
  private static final String TEMPLATE =
      Scanned.template(
          "\"parameters\": {\"name\": {\"type\": \"string\"}, \"keys\": {\"type\": \"bool\","
              + " \"defaultValue\": true}}, "
              + BARE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json",
        "http://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
        "https://schema.management.azure.com/schemas/2019-08-01/managementGroupDeploymentTemplate.json#",
        "https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#",
        "https://example.com/lost.json",
      })
  void tellsTemplatesByTheirContent(String schema) {
    FilesOfTest files =
        new FilesOfTest()
            .with("x.jsonc", "// a comment\n" + TEMPLATE.replace(Scanned.SCHEMA, schema))
            .with("package.json", "{\"name\": \"deploymentTemplate.json\"}")
            .with("broken.json", "{\"scripts\": \"deploymentTemplate.json\", oops}");
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.outcome.templates()).isEqualTo(1);
    assertThat(scanned.all()).hasSize(1);
    assertThat(scanned.gaps).isEmpty();
  }

  @Test
  void aBrokenTemplateIsAGapAndSpoilsNoOther() {
    FilesOfTest files =
        new FilesOfTest()
            .with("a.json", TEMPLATE.replace("\"resources\": [", "\"resources\": [[["))
            .with("b.json", TEMPLATE)
            .unreadable("c.json");
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.all()).hasSize(1);
    assertThat(scanned.gaps)
        .extracting(Gap::reason, gap -> gap.scope().value())
        .containsExactly(
            tuple(Gap.Reason.MALFORMED, "a.json"), tuple(Gap.Reason.FORBIDDEN, "c.json"));
    assertThat(scanned.gaps.getFirst().detail()).startsWith("a.json:1:");
    assertThat(scanned.gaps.getFirst().action()).contains("--exclude a.json");
  }

  @Test
  void aFunctionThatNobodyKnowsIsNamedWithItsPlace() {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest().with("a.json", TEMPLATE.replace("parameters('keys')", "frob(1)")));
    assertThat(scanned.gaps)
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.what()).contains("function frob").contains("a.json:1:");
              assertThat(gap.reason()).isEqualTo(Gap.Reason.MALFORMED);
            });
    assertThat(scanned.all()).hasSize(1);
  }

  @Test
  void aSymbolicNameMayBeEmpty() {
    Scanned scanned =
        Scanned.resources(
            """
            "languageVersion": "2.0", "resources": {"": {
              "type": "Microsoft.Storage/storageAccounts", "apiVersion": "2025-06-01", "name": "a"}}
            """);
    assertThat(scanned.ids()).containsExactly("main.json#");
  }

  @Test
  void aLoopWithoutEndIsAGap() {
    String loop =
        Scanned.template(
            "\"variables\": {\"copy\": [{\"name\": \"a\", \"count\": 800, \"input\":"
                + " \"[padLeft('x', 100000)]\"}]}, \"resources\": [{\"type\":"
                + " \"Microsoft.Storage/storageAccounts\", \"apiVersion\": \"2025-06-01\","
                + " \"name\": \"[variables('a')[0]]\"}]");
    Scanned scanned = Scanned.of(new FilesOfTest().with("a.json", loop).with("b.json", TEMPLATE));
    assertThat(scanned.gaps)
        .anySatisfy(gap -> assertThat(gap.what() + gap.detail()).contains("steps"));
    assertThat(scanned.all()).anySatisfy(r -> assertThat(r.id().value()).startsWith("b.json#"));
  }

  @Test
  void whatWasNotLookedAtIsToldOrAGap() {
    FilesOfTest files =
        new FilesOfTest()
            .without(new LeftOut("old", LeftOut.Reason.EXCLUDED, "excluded by old"))
            .without(new LeftOut("big.json", LeftOut.Reason.TOO_LARGE, "9 bytes; at most 8"));
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.notices)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(Notice.Kind.LEFT_OUT);
              assertThat(notice.text()).isEqualTo("old was not looked at: excluded by old.");
            });
    assertThat(scanned.gaps)
        .singleElement()
        .satisfies(gap -> assertThat(gap.reason()).isEqualTo(Gap.Reason.TRUNCATED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "infra/main.parameters.json",
        "infra/main.parameters.prod.json",
        "infra/main.prod.parameters.json",
        "infra/main-params.json",
        "infra/parameters.json",
        "infra/parameters/main.json",
        "infra/parameters/prod.json",
        "infra/Parameters/main.prod.json",
      })
  void parameterFilesBelongToTheirTemplate(String path) {
    FilesOfTest files =
        new FilesOfTest()
            .with("infra/main.json", TEMPLATE)
            .with("other/more.json", TEMPLATE)
            .with(path, parameters("\"keys\": {\"value\": false}"));
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.notices).isEmpty();
    assertThat(keys(scanned, "infra/main.json")).containsExactly(Value.of(false));
    assertThat(keys(scanned, "other/more.json")).containsExactly(Value.of(true));
  }

  @Test
  void metadataNamesATemplateAnywhere() {
    FilesOfTest files =
        new FilesOfTest()
            .with("infra/main.json", TEMPLATE)
            .with(
                "env/prod.json",
                parameters("\"keys\": {\"value\": false}")
                    .replace(
                        "\"parameters\":",
                        "\"metadata\": {\"template\": \"../infra/main.json\"}, \"parameters\":"));
    assertThat(keys(Scanned.of(files), "infra/main.json")).containsExactly(Value.of(false));
  }

  @Test
  void aParameterFileOfNoTemplateIsTold() {
    FilesOfTest files =
        new FilesOfTest()
            .with("main.json", TEMPLATE)
            .with("mainframe.parameters.json", parameters("\"keys\": {\"value\": false}"));
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.notices)
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.text()).contains("mainframe.parameters.json belongs to no"));
    assertThat(keys(scanned, "main.json")).containsExactly(Value.of(true));
  }

  @Test
  void severalParameterFilesKeepOneAddress() {
    FilesOfTest files =
        new FilesOfTest()
            .with("main.json", TEMPLATE)
            .with("main.dev.parameters.json", named("dev", true))
            .with("main.prod.parameters.json", named("prod", false));
    Scanned both = Scanned.of(files);
    assertThat(both.families).hasSize(2);
    assertThat(both.ids()).hasSize(2).allMatch(both.ids().getFirst()::equals);
    assertThat(keys(both, "main.json")).containsExactlyInAnyOrder(Value.of(true), Value.of(false));
    Scanned one =
        Scanned.of(
            new FilesOfTest()
                .with("main.json", TEMPLATE)
                .with("main.dev.parameters.json", named("other", true)));
    assertThat(one.ids()).containsExactly(both.ids().getFirst());
  }

  @Test
  void parameterFilesThatMakeNoDifferenceTellNothingTwice() {
    FilesOfTest files =
        new FilesOfTest()
            .with("main.json", TEMPLATE.replace("[parameters('name')]", "fixed"))
            .with("main.dev.parameters.json", parameters("\"x\": {\"value\": 1}"))
            .with("main.prod.parameters.json", parameters("\"x\": {\"value\": 2}"));
    assertThat(Scanned.of(files).all()).hasSize(1);
  }

  @Test
  void aLinkedTemplateIsJudgedAtItsCallerOnly() {
    FilesOfTest files =
        new FilesOfTest()
            .with("main.json", caller("modules/sa.json"))
            .with("modules/sa.json", TEMPLATE);
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.gaps).isEmpty();
    assertThat(scanned.outcome.templates()).isEqualTo(2);
    assertThat(scanned.ids()).hasSize(2).allMatch(id -> id.startsWith("main.json#"));
    assertThat(scanned.all().getLast().source())
        .isInstanceOfSatisfying(
            Source.Template.class,
            source -> {
              assertThat(source.at().file()).isEqualTo("modules/sa.json");
              assertThat(source.callers()).hasSize(1);
            });
    assertThat(keys(scanned, "main.json")).containsExactly(Value.of(false));
  }

  @Test
  void aLinkedTemplateWithParametersOfItsOwnIsAnEntryToo() {
    FilesOfTest files =
        new FilesOfTest()
            .with("main.json", caller("modules/sa.json"))
            .with("modules/sa.json", TEMPLATE)
            .with("modules/sa.parameters.json", named("x", true));
    assertThat(keys(Scanned.of(files), "modules/sa.json")).containsExactly(Value.of(true));
  }

  @Test
  void templatesThatDeployEachOtherAreNotLost() {
    FilesOfTest files =
        new FilesOfTest().with("a.json", caller("b.json")).with("b.json", caller("a.json"));
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.all()).isNotEmpty();
    assertThat(scanned.all().getFirst().id().value()).startsWith("a.json#");
  }

  @Test
  void linksOfACommitGoByTheNamesOfThen() {
    FilesOfTest files =
        new FilesOfTest()
            .renamed("new/main.json", "old/main.json", caller("sa.json"))
            .renamed("shared/account.json", "old/sa.json", TEMPLATE);
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.gaps).isEmpty();
    assertThat(scanned.ids()).hasSize(2).allMatch(id -> id.startsWith("new/main.json#"));
  }

  @Test
  void theSameTreeGivesTheSameInventory() {
    FilesOfTest files =
        new FilesOfTest()
            .with("b.json", TEMPLATE)
            .with("a.json", caller("b.json"))
            .with("c.json", TEMPLATE);
    assertThat(Scanned.of(files).families).isEqualTo(Scanned.of(files).families);
  }

  private static List<Value> keys(Scanned scanned, String entry) {
    return scanned.all().stream()
        .filter(resource -> resource.id().value().startsWith(entry + "#"))
        .filter(resource -> resource.facts().containsKey("account"))
        .map(
            resource ->
                resource.facts().get("account") instanceof Fact.Read(Value body, var ignored)
                    ? body.at("properties", "allowSharedKeyAccess")
                    : Value.of("not read"))
        .toList();
  }

  private static String named(String name, boolean keys) {
    return parameters(
        "\"name\": {\"value\": \"%s\"}, \"keys\": {\"value\": %s}".formatted(name, keys));
  }

  private static String parameters(String given) {
    return """
    {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
     "contentVersion": "1.0.0.0", "parameters": {%s}}
    """
        .formatted(given);
  }

  private static String caller(String path) {
    return Scanned.template(
        """
        "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2024-03-01",
          "name": "inner", "properties": {"mode": "Incremental",
            "templateLink": {"relativePath": "%s"},
            "parameters": {"name": {"value": "acc"}, "keys": {"value": false}}}}]
        """
            .formatted(path));
  }
}
