package dev.plumbline.files.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.model.AcceptedGap;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationTest {

  private static final RuleCard RETENTION =
      card(
          "keyvault-soft-delete-retention",
          Map.of(
              "minimum_days",
                  new RuleCard.Parameter(
                      "Days", Value.of(30), Optional.of(new RuleCard.Bounds(7, 90))),
              "strict", new RuleCard.Parameter("Strict", Value.of(false), Optional.empty())));

  private static final RuleCard HTTPS = card("storage-https-only", Map.of());

  private final Path file;

  ConfigurationTest(@TempDir Path directory) {
    file = directory.resolve("plumbline.yaml");
  }

  @Test
  void readsEveryKey() throws Exception {
    Configuration configuration =
        read(
            """
            scopes:
              subscriptions: [s-1, s-2]
              management_groups: [prod]
              resource_groups: [s-1/rg]
              exclude_subscriptions: [sandbox]
              resources: [/subscriptions/s-1/x]
              tags: [env=prod]
              exclude_management_groups: [lab]
              exclude_resource_groups: [rg-x]
              exclude_resources: [/subscriptions/s-1/y]
              exclude_tags: [owner=lab]
            credential: managed-identity
            managed_identity: c-1
            cloud: usgovernment
            cloud_file: airgap.yaml
            proxy: http://proxy:3128
            ca_file: corp.pem
            with_key_vault_data_plane: true
            retries: 2
            output: out
            format: html
            fail_on: high
            fail_on_unknown: critical
            publish: https://st.blob.core.windows.net/c/p
            baseline: default
            exclude: ["samples/**"]
            inline_ignores: base-only
            known_findings: known.json
            exemptions: exempt.yaml
            allow_tag_exemptions: true
            exemption_maximum_days: 90
            accepted_gaps:
              - scope: /subscriptions/s-9
                reason: not ours
                expires: 2026-12-31
            rules:
              storage-https-only:
                enabled: false
              keyvault-soft-delete-retention:
                severity: low
                parameters:
                  minimum_days: 90
                  strict: true
            """);

    assertThat(configuration)
        .isEqualTo(
            new Configuration(
                new Configuration.Scopes(
                    new Configuration.Named(
                        List.of("s-1", "s-2"),
                        List.of("prod"),
                        List.of("s-1/rg"),
                        List.of("/subscriptions/s-1/x"),
                        List.of("env=prod")),
                    new Configuration.Named(
                        List.of("sandbox"),
                        List.of("lab"),
                        List.of("rg-x"),
                        List.of("/subscriptions/s-1/y"),
                        List.of("owner=lab"))),
                Optional.of("managed-identity"),
                Optional.of("c-1"),
                Optional.of("usgovernment"),
                Optional.of("airgap.yaml"),
                Optional.of("http://proxy:3128"),
                Optional.of("corp.pem"),
                Optional.of(true),
                Optional.of(2),
                Optional.of("out"),
                Optional.of("html"),
                Optional.of(Severity.HIGH),
                Optional.of(Severity.CRITICAL),
                Optional.of("https://st.blob.core.windows.net/c/p"),
                Optional.of("default"),
                new Configuration.Approvals(
                    List.of("samples/**"),
                    Optional.of(InlineIgnores.BASE_ONLY),
                    Optional.of("known.json"),
                    Optional.of("exempt.yaml"),
                    Optional.of(true),
                    Optional.of(90),
                    List.of(
                        new AcceptedGap(
                            "/subscriptions/s-9", "not ours", LocalDate.of(2026, 12, 31)))),
                new TreeMap<>(
                    Map.of(
                        HTTPS.name(),
                        new RuleChange(Optional.of(false), Optional.empty(), new TreeMap<>()),
                        RETENTION.name(),
                        new RuleChange(
                            Optional.empty(),
                            Optional.of(Severity.LOW),
                            new TreeMap<>(
                                Map.of(
                                    "minimum_days", Value.of(90), "strict", Value.of(true))))))));
  }

  @Test
  void takesAnEmptyFileForNoSettings() throws Exception {
    assertThat(read("# nothing yet\n")).isEqualTo(Configuration.empty());
  }

  @Test
  void reportsEveryProblemWithItsLineAndTheNearestKey() throws IOException {
    assertThat(
            problems(
                """
                fial_on: high
                fail_on_unknown: hihg
                scopes:
                  subscription: [a]
                  resource_groups: rg
                  management_groups: [a, "", 3]
                with-key-vault-data-plane: true
                output:
                rules:
                  storage-htps-only:
                    enabled: true
                  storage-https-only:
                    enable: true
                    enabled: "no"
                    parameters:
                      x: 1
                  keyvault-soft-delete-retention:
                    severity: 3
                    parameters:
                      minimum_day: 7
                      minimum_days: 6
                      strict: 1
                """))
        .containsExactly(
            "line 1: `fial_on` is not known; did you mean `fail_on`?",
            "line 2: `fail_on_unknown` must be one of critical, high, medium, low; did you mean"
                + " `high`?",
            "line 4: `subscription` is not known; did you mean `subscriptions`?",
            "line 5: `resource_groups` must be a list, not a text",
            "line 6: an item of `management_groups` must be a text, not a number",
            "line 6: an item of `management_groups` must be a text, not nothing",
            "line 7: `with-key-vault-data-plane` is not known; did you mean"
                + " `with_key_vault_data_plane`?",
            "line 8: `output` must be a text, not nothing",
            "line 10: there is no rule `storage-htps-only`; did you mean `storage-https-only`?",
            "line 13: `enable` is not known; did you mean `enabled`?",
            "line 14: `enabled` must be true or false, not a text",
            "line 16: rule `storage-https-only` has no parameters",
            "line 18: `severity` must be one of critical, high, medium, low",
            "line 20: rule `keyvault-soft-delete-retention` has no parameter `minimum_day`; did you"
                + " mean `minimum_days`?",
            "line 21: parameter `minimum_days` must be a whole number from 7 to 90",
            "line 22: parameter `strict` must be true or false");
  }

  @Test
  void refusesApprovalsThatSayTooLittle() throws IOException {
    assertThat(
            problems(
                """
                inline_ignores: sometimes
                exemption_maximum_days: 0
                accepted_gaps:
                  - scope: /subscriptions/s-1
                    expires: 2026-12-31
                  - scope: " "
                    reason: not ours
                    expires: 2026-02-30
                """))
        .containsExactly(
            "line 1: `inline_ignores` must be one of obey, base-only, forbidden",
            "line 2: `exemption_maximum_days` must be at least 1",
            "line 4: an item of `accepted_gaps` lacks `reason`",
            "line 6: `scope` must not be blank",
            "line 8: `expires` must be a day such as 2026-01-31");
  }

  @Test
  void namesTheFileInFrontOfEachProblem() throws IOException {
    Files.writeString(file, "a: 1\nb: 2\n");

    assertThat(failure())
        .hasMessageContaining(file + ", line 1: `a` is not known")
        .hasMessageContaining("\n" + file + ", line 2: `b` is not known");
  }

  @Test
  void takesOnlyWholeNumbersWhereTheCardHasOne() throws IOException {
    String at = "rules:\n  keyvault-soft-delete-retention:\n    parameters:\n      minimum_days: ";
    assertThat(problems(at + "7.5"))
        .containsExactly("line 4: parameter `minimum_days` must be a whole number from 7 to 90");
    assertThat(problems(at + "91")).hasSize(1);
    assertThat(problems(at + "\"30\"")).hasSize(1);
  }

  @Test
  void saysWhereAFileIsNotYaml() throws IOException {
    assertThat(problems("a: b: c\n")).singleElement().asString().startsWith("line 1: not YAML");
    assertThat(problems("output: a\noutput: b\n"))
        .containsExactly("line 2: this key was given before");
    assertThat(problems("output: a\n---\noutput: b\n"))
        .containsExactly("line 3: a second document begins here");
    assertThat(problems("# x\noutput: &x a\nformat: *x\n"))
        .containsExactly("line 3: aliases are not supported; write the value out");
    assertThat(problems("- a\n")).containsExactly("line 1: The file must be a mapping, not a list");
  }

  @Test
  void resolvesARuleFromFileThenBaselineThenCard() throws Exception {
    Configuration configuration =
        read(
            """
            rules:
              keyvault-soft-delete-retention: {parameters: {strict: true}}
            """);
    Baseline baseline =
        new Baseline(
            "strict",
            Set.of(RETENTION.name()),
            new TreeMap<>(
                Map.of(
                    RETENTION.name(),
                    new RuleChange(
                        Optional.empty(),
                        Optional.of(Severity.CRITICAL),
                        new TreeMap<>(
                            Map.of("strict", Value.of(false), "minimum_days", Value.of(60)))))));

    RuleSetting retention =
        RuleSetting.resolve(RETENTION, configuration, baseline, "plumbline.yaml");
    RuleSetting https = RuleSetting.resolve(HTTPS, configuration, baseline, "plumbline.yaml");

    assertThat(retention.parameters().get("strict"))
        .isEqualTo(setting("strict", Value.of(true), Setting.Layer.FILE, "plumbline.yaml"));
    assertThat(retention.parameters().get("minimum_days"))
        .isEqualTo(
            setting("minimum_days", Value.of(60), Setting.Layer.BASELINE, "baseline strict"));
    assertThat(retention.severity())
        .isEqualTo(
            setting("severity", Severity.CRITICAL, Setting.Layer.BASELINE, "baseline strict"));
    assertThat(retention.enabled().value()).isTrue();
    assertThat(https.enabled())
        .isEqualTo(setting("enabled", false, Setting.Layer.BASELINE, "baseline strict"));
    assertThat(https.severity())
        .isEqualTo(setting("severity", Severity.HIGH, Setting.Layer.CARD, "card"));
  }

  private static <T> Setting<T> setting(String name, T value, Setting.Layer layer, String where) {
    return new Setting<>(name, value, new Setting.Origin(layer, where));
  }

  private Configuration read(String yaml) throws IOException, ConfigurationException {
    Files.writeString(file, yaml);
    return Configuration.read(file, List.of(RETENTION, HTTPS));
  }

  private List<String> problems(String yaml) throws IOException {
    Files.writeString(file, yaml);
    return failure().problems().stream().map(ConfigurationException.Problem::toString).toList();
  }

  private ConfigurationException failure() {
    return catchThrowableOfType(
        ConfigurationException.class, () -> Configuration.read(file, List.of(RETENTION, HTTPS)));
  }

  private static RuleCard card(String name, Map<String, RuleCard.Parameter> parameters) {
    return new RuleCard(
        new RuleName(name),
        "Title",
        "Description",
        RuleCard.Family.PROTECTION,
        Severity.HIGH,
        new ResourceType("microsoft.keyvault/vaults"),
        List.of("vault"),
        List.of(),
        List.of(),
        new TreeMap<>(parameters),
        "Why",
        new TreeMap<>(),
        List.of(),
        Optional.empty(),
        "d");
  }
}
