package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Value;
import dev.plumbline.template.fix.Fixes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A diff is good when git applies it and the next scan sees the value. */
final class FixesTest {

  private static final RuleCard.Fix SHARED_KEYS =
      new RuleCard.Fix("account", "properties.allowSharedKeyAccess", Value.of(false));
  private static final RuleCard.Fix FIREWALL =
      new RuleCard.Fix("account", "properties.networkAcls.defaultAction", Value.of("Deny"));
  private static final RuleCard.Fix SOFT_DELETE =
      new RuleCard.Fix("blobService", "properties.deleteRetentionPolicy.enabled", Value.of(true));

  @TempDir Path directory;

  @Test
  void replacesAValueThatIsWrittenOut() throws Exception {
    String text = account("\"properties\": {\n        \"allowSharedKeyAccess\": true\n      }");
    assertThat(fixed(text, SHARED_KEYS))
        .isEqualTo(
            text.replace("\"allowSharedKeyAccess\": true", "\"allowSharedKeyAccess\": false"));
  }

  @Test
  void addsAMemberBehindTheLast() throws Exception {
    String text = account("\"properties\": {\n        \"accessTier\": \"Hot\"\n      }");
    assertThat(fixed(text, SHARED_KEYS))
        .isEqualTo(
            text.replace(
                "\"accessTier\": \"Hot\"",
                "\"accessTier\": \"Hot\",\n        \"allowSharedKeyAccess\": false"));
  }

  @Test
  void addsTheObjectsAroundIt() throws Exception {
    String text = account("\"properties\": {}");
    assertThat(fixed(text, FIREWALL))
        .isEqualTo(
            text.replace(
                "\"properties\": {}",
                """
                "properties": {
                        "networkAcls": {
                          "defaultAction": "Deny"
                        }
                      }\
                """));
    String without = account("\"kind\": \"StorageV2\"");
    assertThat(fixed(without, SHARED_KEYS))
        .contains(
            "\"kind\": \"StorageV2\",\n      \"properties\": {\n"
                + "        \"allowSharedKeyAccess\": false\n      }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"properties\": {\n        \"a\": 1 // last\n      }",
        "\"properties\": {\n        \"a\": 1, // last, with a comma\n      }",
        "\"properties\": {\n        \"a\": 1 /* over\n lines */\n      }",
        "\"properties\": {\n        // nothing yet\n      }",
        "\"properties\": {\"a\": 1}",
        "\"properties\": {\"a\": {\n  \"b\": 1\n}}",
        "\"properties\": null, \"kind\": \"StorageV2\"",
        "\"properties\": {\n        \"a\": \"}\", \"b\": 1}",
      })
  void keepsEveryLayoutAndComment(String body) throws Exception {
    String text = account(body);
    if (body.contains("null")) {
      assertThat(diff(text, SHARED_KEYS)).isEmpty();
      return;
    }
    String fixed = fixed(text, SHARED_KEYS);
    assertThat(fixed.replaceAll("\\s|,", ""))
        .contains("\"allowSharedKeyAccess\":false")
        .hasSize((text + "\"allowSharedKeyAccess\":false").replaceAll("\\s|,", "").length());
  }

  @Test
  void keepsLineEndsAndTheByteOrderMark() throws Exception {
    String text =
        "\ufeff"
            + account("\"properties\": {\n        \"accessTier\": \"Hot\"\n      }")
                .replace("\n", "\r\n");
    String fixed = fixed(text, FIREWALL);
    assertThat(fixed).startsWith("\ufeff{");
    assertThat(fixed.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void knowsThatTheLastLineNeedNotEnd() throws Exception {
    String text =
        Scanned.template("\"resources\": [" + ACCOUNT.formatted("\"properties\": {}") + "]");
    assertThat(fixed(text, SHARED_KEYS)).contains("\"allowSharedKeyAccess\": false");
    String line = text.replace("\n", " ");
    assertThat(fixed(line, SHARED_KEYS)).contains("{\"allowSharedKeyAccess\": false}");
  }

  @Test
  void changesTheDefaultOfAParameterThatTheValueIs() throws Exception {
    String text =
        Scanned.template(
            """
            "parameters": {
              "keys": {
                "type": "bool",
                "defaultValue": true
              }
            },
            "resources": [%s]
            """
                .formatted(
                    ACCOUNT.formatted(
                        "\"properties\": {\"allowSharedKeyAccess\": \"[parameters('keys')]\"}")));
    assertThat(fixed(text, SHARED_KEYS))
        .isEqualTo(text.replace("\"defaultValue\": true", "\"defaultValue\": false"));
    String allowed =
        text.replace("\"type\": \"bool\"", "\"type\": \"bool\", \"allowedValues\": [true]");
    assertThat(diff(allowed, SHARED_KEYS)).isEmpty();
  }

  @Test
  void changesAVariableThatTheValueIs() throws Exception {
    String text =
        Scanned.template(
            "\"variables\": {\"keys\": true}, \"resources\": [%s]"
                .formatted(
                    ACCOUNT.formatted(
                        "\"properties\": {\"allowSharedKeyAccess\": \"[variables('keys')]\"}")));
    assertThat(fixed(text, SHARED_KEYS))
        .isEqualTo(text.replace("\"keys\": true", "\"keys\": false"));
  }

  @Test
  void changesTheValueInAParameterFile() throws Exception {
    String text =
        Scanned.template(
            "\"parameters\": {\"keys\": {\"type\": \"bool\"}}, \"resources\": [%s]"
                .formatted(
                    ACCOUNT.formatted(
                        "\"properties\": {\"allowSharedKeyAccess\": \"[parameters('keys')]\"}")));
    String parameters = PARAMETERS.formatted("\"keys\": {\n      \"value\": true\n    }");
    FilesOfTest files =
        new FilesOfTest().with("main.json", text).with("main.parameters.json", parameters);
    String diff = diff(files, SHARED_KEYS).orElseThrow();
    assertThat(diff)
        .startsWith("--- a/main.parameters.json\n+++ b/main.parameters.json\n")
        .contains("-      \"value\": true\n+      \"value\": false\n");
    Files.writeString(directory.resolve("main.json"), text);
    String fixed = applied("main.parameters.json", parameters, diff);
    Scanned again =
        Scanned.of(new FilesOfTest().with("main.json", text).with("main.parameters.json", fixed));
    assertThat(value(again, SHARED_KEYS)).isEqualTo(Value.of(false));
  }

  @Test
  void leavesComputedValuesToTheirAuthor() {
    for (String value :
        new String[] {"[not(parameters('keys'))]", "[if(parameters('keys'), true(), false())]"}) {
      String text =
          Scanned.template(
              "\"parameters\": {\"keys\": {\"type\": \"bool\", \"defaultValue\": true}}, \"resources\": [%s]"
                  .formatted(
                      ACCOUNT.formatted(
                          "\"properties\": {\"allowSharedKeyAccess\": \"" + value + "\"}")));
      assertThat(diff(text, SHARED_KEYS)).as(value).isEmpty();
    }
    String whole =
        Scanned.template(
            "\"variables\": {\"p\": {\"allowSharedKeyAccess\": true}}, \"resources\": [%s]"
                .formatted(ACCOUNT.formatted("\"properties\": \"[variables('p')]\"")));
    assertThat(diff(whole, SHARED_KEYS)).isEmpty();
  }

  @Test
  void fixesAChildWhereItIsDeclared() throws Exception {
    String text =
        Scanned.template(
            """
            "resources": [%s,
              {
                "type": "Microsoft.Storage/storageAccounts/blobServices",
                "apiVersion": "2025-06-01",
                "name": "acc/default",
                "properties": {
                  "deleteRetentionPolicy": {
                    "enabled": false
                  }
                }
              }
            ]
            """
                .formatted(ACCOUNT.formatted("\"properties\": {}")));
    assertThat(fixed(text, SOFT_DELETE))
        .isEqualTo(text.replace("\"enabled\": false", "\"enabled\": true"));
    assertThat(diff(account("\"properties\": {}"), SOFT_DELETE)).isEmpty();
  }

  @Test
  void namesWithBlanksAndQuotesApply() throws Exception {
    for (String name : new String[] {"my main.json", "ü \"q\".json", "a\\b.json"}) {
      String text = account("\"properties\": {\n        \"allowSharedKeyAccess\": true\n      }");
      FilesOfTest files = new FilesOfTest().with(name, text);
      assertThat(applied(name, text, diff(files, SHARED_KEYS).orElseThrow()))
          .contains("\"allowSharedKeyAccess\": false");
    }
  }

  private static final String ACCOUNT =
      """
      {
            "type": "Microsoft.Storage/storageAccounts",
            "apiVersion": "2025-06-01",
            "name": "acc",
            %s
          }\
      """;

  private static final String PARAMETERS =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
        "contentVersion": "1.0.0.0",
        "parameters": {
          %s
        }
      }
      """;

  private static String account(String body) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
      "resources": [
        {
          "type": "Microsoft.Storage/storageAccounts",
          "apiVersion": "2025-06-01",
          "name": "acc",
          %s
        }
      ]
    }
    """
        .formatted(body);
  }

  private Optional<String> diff(String text, RuleCard.Fix fix) {
    return diff(new FilesOfTest().with("main.json", text), fix);
  }

  private static Optional<String> diff(FilesOfTest files, RuleCard.Fix fix) {
    Scanned scanned = Scanned.of(files);
    assertThat(scanned.gaps).isEmpty();
    return new Fixes(files).diff(subject(scanned), fix);
  }

  private String fixed(String text, RuleCard.Fix fix) throws Exception {
    String fixed = applied("main.json", text, diff(text, fix).orElseThrow());
    Scanned again = Scanned.of(new FilesOfTest().with("main.json", fixed));
    assertThat(again.gaps).isEmpty();
    assertThat(value(again, fix)).isEqualTo(fix.value());
    return fixed;
  }

  private static Resource subject(Scanned scanned) {
    return scanned.all().getFirst();
  }

  private static Value value(Scanned scanned, RuleCard.Fix fix) {
    return scanned.value(subject(scanned).id().value(), fix.fact(), fix.path().split("\\.", -1));
  }

  private String applied(String name, String text, String diff) throws Exception {
    Path file = directory.resolve(name);
    Files.writeString(file, text);
    Files.writeString(directory.resolve("fix.patch"), diff);
    try {
      Process git =
          new ProcessBuilder("git", "apply", "--unsafe-paths", "--whitespace=nowarn", "fix.patch")
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(said + diff).isZero();
    } catch (IOException e) {
      assumeTrue(false, "git is not on PATH: " + e.getMessage());
    }
    return Files.readString(file);
  }
}
