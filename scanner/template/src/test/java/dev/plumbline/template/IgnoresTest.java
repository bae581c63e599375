package dev.plumbline.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Evidence;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Location;
import dev.plumbline.model.Notice;
import dev.plumbline.model.Resource;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import dev.plumbline.template.ignore.InlineIgnore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IgnoresTest {

  private static final String RULE = "storage-shared-key-disabled";
  private static final String OTHER = "storage-minimum-tls";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // above the resource, on its line, inside it, at the property
        "// plumbline:ignore storage-shared-key-disabled -- legacy\n{HEAD, KEYS}",
        "{HEAD, KEYS} /* plumbline:ignore storage-shared-key-disabled -- legacy */",
        "{HEAD,\n /* plumbline:ignore storage-shared-key-disabled -- legacy */\n KEYS}",
        "{HEAD,\n"
            + " KEYS // plumbline:ignore storage-minimum-tls,  storage-shared-key-disabled --"
            + " legacy\n"
            + "}",
        "{HEAD, \"metadata\": {\"plumbline:ignore\": \"storage-shared-key-disabled -- legacy\"},"
            + " KEYS}",
        "{HEAD, \"metadata\": {\"plumbline:ignore\": [\"storage-minimum-tls -- x\","
            + " \"storage-shared-key-disabled -- legacy\"]}, KEYS}",
      })
  void coversItsResource(String resource) {
    Scanned scanned = scan(resource + ",\n" + OTHER_ACCOUNT);
    assertThat(scanned.notices).isEmpty();
    assertThat(covering(scanned, "a", RULE))
        .hasValueSatisfying(ignore -> assertThat(ignore.reason()).isEqualTo("legacy"));
    assertThat(covering(scanned, "b", RULE)).isEmpty();
    assertThat(covering(scanned, "a", "storage-https-only")).isEmpty();
  }

  @Test
  void inTheTemplatesMetadataCoversAllOfIt() {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest()
                .with(
                    "main.json",
                    Scanned.template(
                        "\"metadata\": {\"plumbline:ignore\": \""
                            + RULE
                            + " -- sandbox\"},"
                            + "\"resources\": ["
                            + ACCOUNT
                            + ",\n"
                            + OTHER_ACCOUNT
                            + "]")),
            RULE,
            OTHER);
    assertThat(covering(scanned, "a", RULE)).isPresent();
    assertThat(covering(scanned, "b", RULE)).isPresent();
    assertThat(covering(scanned, "b", OTHER)).isEmpty();
  }

  @Test
  void atAParameterCoversWhatTakesItsValue() {
    Scanned scanned =
        Scanned.of(
            new FilesOfTest()
                .with(
                    "main.json",
                    Scanned.template(
                        """
                        "parameters": {
                          // plumbline:ignore storage-shared-key-disabled -- until the move
                          "keys": {"type": "bool", "defaultValue": true},
                          "more": {"type": "bool", "defaultValue": true}},
                        "resources": [%s, %s]
                        """
                            .formatted(
                                account("a", "\"[parameters('keys')]\""),
                                account("b", "\"[parameters('more')]\"")))),
            RULE,
            OTHER);
    assertThat(covering(scanned, "a", RULE)).isPresent();
    assertThat(covering(scanned, "b", RULE)).isEmpty();
  }

  @Test
  void atAChildCoversTheFactThatItIs() {
    Scanned scanned =
        scan(
            ACCOUNT
                + """
                ,
                // plumbline:ignore storage-blob-soft-delete -- scratch data
                {"type": "Microsoft.Storage/storageAccounts/blobServices",
                 "apiVersion": "2025-06-01", "name": "a/default",
                 "properties": {"deleteRetentionPolicy": {"enabled": false}}}
                """,
            "storage-blob-soft-delete");
    Resource account = resource(scanned, "a");
    Optional<Written> written =
        Scanned.written(account, "blobService", "properties.deleteRetentionPolicy.enabled");
    assertThat(scanned.ignores().covering(finding(account, "storage-blob-soft-delete", written)))
        .isPresent();
    assertThat(covering(scanned, "a", RULE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "storage-shared-key-disabled | gives no reason",
        "storage-shared-key-disabled -- | gives no reason",
        "-- because | names no rule",
        "Storage Keys -- because | is no name of a rule",
        "storage-shared-keys -- because | there is no rule storage-shared-keys",
        "storage-shared-key-disabled until tomorrow -- because | 'tomorrow' is no day",
        "storage-shared-key-disabled until 2026-02-30 -- because | '2026-02-30' is no day",
        "storage-shared-key-disabled until 2026-11-21 -- because | it expired on 2026-11-21",
      })
  void oneThatSaysTooLittleIsToldAndIgnoresNothing(String text, String why) {
    Scanned scanned = scan("// plumbline:ignore " + text + "\n" + ACCOUNT);
    assertThat(scanned.notices)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(Notice.Kind.IGNORE_INVALID);
              assertThat(notice.text()).contains(why).contains("-- reason");
              assertThat(notice.at()).map(Location::line).contains(2);
            });
    assertThat(scanned.ignores().all()).isEmpty();
  }

  @Test
  void holdsThroughItsLastDay() {
    Scanned scanned =
        scan("// plumbline:ignore " + RULE + " until 2026-11-22 -- because\n" + ACCOUNT);
    assertThat(scanned.ignores().all())
        .singleElement()
        .satisfies(ignore -> assertThat(ignore.until()).isPresent());
  }

  @Test
  void tellsTheAddedFromTheMoved() {
    String ignore = "// plumbline:ignore " + RULE + " -- legacy\n";
    Scanned base = scan(ignore + ACCOUNT + "," + OTHER_ACCOUNT);
    Scanned moved = scan("\n\n" + OTHER_ACCOUNT + ",\n" + ignore + ACCOUNT);
    assertThat(moved.ignores().addedSince(base.ignores())).isEmpty();
    Scanned elsewhere = scan(ACCOUNT + ",\n" + ignore + OTHER_ACCOUNT);
    assertThat(elsewhere.ignores().addedSince(base.ignores())).hasSize(1);
    Scanned longer = scan(ignore.replace(" --", " until 2027-01-01 --") + ACCOUNT);
    assertThat(longer.ignores().addedSince(base.ignores())).hasSize(1);
    Scanned twice = scan(ignore + ignore.replace("//", " //") + ACCOUNT);
    assertThat(base.ignores().addedSince(twice.ignores())).isEmpty();
  }

  @Test
  void survivesTheRenamingOfItsFile() {
    String text = "\"resources\": [// plumbline:ignore " + RULE + " -- x\n" + ACCOUNT + "]";
    Scanned base =
        Scanned.of(new FilesOfTest().renamed("new.json", "old.json", Scanned.template(text)));
    Scanned head = Scanned.of(new FilesOfTest().with("new.json", Scanned.template(text)));
    assertThat(head.ignores().addedSince(base.ignores())).isEmpty();
    assertThat(base.ids()).isEqualTo(head.ids());
  }

  private static final String HEAD =
      "\"type\": \"Microsoft.Storage/storageAccounts\", \"apiVersion\": \"2025-06-01\","
          + " \"name\": \"a\"";
  private static final String ACCOUNT = account("a", "true");
  private static final String OTHER_ACCOUNT = account("b", "true");

  private static String account(String name, String keys) {
    return "{"
        + HEAD.replace("\"a\"", '"' + name + '"')
        + ", \"properties\": {\"allowSharedKeyAccess\": "
        + keys
        + "}}";
  }

  private static Scanned scan(String resources, String... more) {
    String whole =
        resources
            .replace("HEAD", HEAD)
            .replace("KEYS", "\"properties\": {\"allowSharedKeyAccess\": true}");
    String[] rules = more.length == 0 ? new String[] {RULE, OTHER} : more;
    return Scanned.of(
        new FilesOfTest().with("main.json", Scanned.template("\"resources\": [\n" + whole + "\n]")),
        rules);
  }

  private static Resource resource(Scanned scanned, String name) {
    return scanned.one("main.json#Microsoft.Storage%2FstorageAccounts:" + name);
  }

  private static Optional<InlineIgnore> covering(Scanned scanned, String name, String rule) {
    Resource account = resource(scanned, name);
    Optional<Written> written =
        Scanned.written(account, "account", "properties.allowSharedKeyAccess");
    return scanned.ignores().covering(finding(account, rule, written));
  }

  private static Finding finding(Resource resource, String rule, Optional<Written> written) {
    Evidence evidence =
        new Evidence("account", "x", Value.of(true), "false", "read", "", "", written);
    return new Finding(
        new RuleName(rule),
        "digest",
        Verdict.NONCOMPLIANT,
        Severity.HIGH,
        Finding.Subject.of(resource),
        "v1:x",
        List.of(evidence),
        List.of(),
        written.map(Written::at),
        Standing.OPEN,
        Optional.empty());
  }
}
