package dev.plumbline.files.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.model.Exemption;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExemptionsFileTest {

  private static final RuleCard HTTPS =
      new RuleCard(
          new RuleName("storage-https-only"),
          "Title",
          "Description",
          RuleCard.Family.PROTECTION,
          Severity.HIGH,
          new ResourceType("microsoft.storage/storageaccounts"),
          List.of("account"),
          List.of(),
          List.of(),
          new TreeMap<>(),
          "Why",
          new TreeMap<>(),
          List.of(),
          Optional.empty(),
          "d");

  private final Path file;
  private ExemptionPolicy policy = new ExemptionPolicy(true, Optional.empty());

  ExemptionsFileTest(@TempDir Path directory) {
    file = directory.resolve("exemptions.yaml");
  }

  @Test
  void readsEveryKey() throws Exception {
    Files.writeString(
        file,
        """
        exemptions:
          - id: old-partner
            rules: [storage-https-only]
            selector:
              resources: ["/subscriptions/s-1/**"]
              paths: ["infra/*.json"]
              tags: {partner: old, tier: 2}
            category: mitigated
            reason: The partner's line is private.
            owner: team-a
            approved_by: ciso
            ticket: RISK-7
            created: 2026-01-31
            expires: 2026-12-31
        """);

    assertThat(ExemptionsFile.read(file, List.of(HTTPS), policy))
        .containsExactly(
            new Exemption(
                "old-partner",
                List.of(HTTPS.name()),
                new Exemption.Selector(
                    List.of("/subscriptions/s-1/**"),
                    List.of("infra/*.json"),
                    new TreeMap<>(Map.of("partner", "old", "tier", "2"))),
                Exemption.Category.MITIGATED,
                "The partner's line is private.",
                "team-a",
                "ciso",
                "RISK-7",
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2026, 12, 31)));
  }

  @Test
  void readsAnEmptyRegister() throws Exception {
    Files.writeString(file, "exemptions: []\n");

    assertThat(ExemptionsFile.read(file, List.of(HTTPS), policy)).isEmpty();
  }

  @Test
  void reportsEveryProblemWithItsLine() throws IOException {
    assertThat(
            problems(
                """
                exemptions:
                  - id: a
                    rules: [storage-htps-only, storage-https-only]
                    selector: {}
                    category: accepted
                    owner: team-a
                    approved_by: ciso
                    ticket: RISK-7
                    created: 2026-01-31
                    expires: 2025-12-31
                  - id: a
                    rules: []
                    selector: {resource: [x]}
                    category: waiver
                    reason: "  "
                    owner: team-a
                    aproved_by: ciso
                    ticket: RISK-7
                    created: soon
                    expires: 2026-12-31
                """))
        .containsExactly(
            "line 2: an item of `exemptions` lacks `reason`",
            "line 3: there is no rule `storage-htps-only`; did you mean `storage-https-only`?",
            "line 4: `selector` must name at least one thing",
            "line 5: `category` must be one of waiver, mitigated",
            "line 10: `expires` is before `created`",
            "line 11: an item of `exemptions` lacks `approved_by`",
            "line 11: there is another exemption `a`",
            "line 12: `rules` must name at least one thing",
            "line 13: `resource` is not known; did you mean `resources`?",
            "line 15: `reason` must not be blank",
            "line 17: `aproved_by` is not known; did you mean `approved_by`?",
            "line 19: `created` must be a day such as 2026-01-31");
  }

  @Test
  void refusesAnEmptyFileSinceItMayBeTheWrongOne() throws IOException {
    assertThat(problems("")).containsExactly("line 1: The file lacks `exemptions`");
  }

  @Test
  void refusesTagsUnlessTheConfigurationAllowsThem() throws IOException {
    policy = new ExemptionPolicy(false, Optional.empty());

    assertThat(problems(exemption("tags: {stage: test}", "2026-02-28")))
        .singleElement()
        .asString()
        .startsWith("line 4: whoever owns a resource can set its tags")
        .contains("allow_tag_exemptions");
  }

  @Test
  void refusesWhatHoldsLongerThanTheConfigurationAllows() throws Exception {
    policy = new ExemptionPolicy(false, Optional.of(28));

    Files.writeString(file, exemption("resources: [x]", "2026-02-28"));
    assertThat(ExemptionsFile.read(file, List.of(HTTPS), policy)).hasSize(1);
    assertThat(problems(exemption("resources: [x]", "2026-03-01")))
        .containsExactly("line 11: holds for 29 days; exemption_maximum_days allows 28");
  }

  private static String exemption(String selector, String expires) {
    return """
    exemptions:
      - id: a
        rules: [storage-https-only]
        selector: {%s}
        category: waiver
        reason: r
        owner: o
        approved_by: p
        ticket: t
        created: 2026-01-31
        expires: %s
    """
        .formatted(selector, expires);
  }

  private List<String> problems(String yaml) throws IOException {
    Files.writeString(file, yaml);
    return catchThrowableOfType(
            ConfigurationException.class, () -> ExemptionsFile.read(file, List.of(HTTPS), policy))
        .problems()
        .stream()
        .map(ConfigurationException.Problem::toString)
        .toList();
  }
}
