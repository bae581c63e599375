package dev.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.model.Finding;
import dev.plumbline.model.Resolved;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.RuleName;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.UnknownReason;
import dev.plumbline.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownFindingsFileTest {

  private static final KnownFinding A = known("infra/a.json#x", Verdict.NONCOMPLIANT, "v1:aa");
  private static final KnownFinding B = known("infra/B.json#x", Verdict.UNKNOWN, "v1:bb");

  private final Path file;
  private final Path findings;

  KnownFindingsFileTest(@TempDir Path directory) {
    file = directory.resolve("known-findings.json");
    findings = directory.resolve("findings.jsonl");
  }

  @Test
  void writesALinePerFindingInAnOrderOfItsOwn() throws IOException {
    KnownFindingsFile.write(file, List.of(A, B));

    assertThat(file)
        .hasContent(
            """
            {
              "schema": "plumbline/known-findings",
              "version": 1,
              "findings": [
                {"resource":"infra/B.json#x","rule":"storage-https-only","verdict":"unknown","severity":"high","fingerprint":"v1:bb"},
                {"resource":"infra/a.json#x","rule":"storage-https-only","verdict":"noncompliant","severity":"high","fingerprint":"v1:aa"}
              ]
            }
            """);
    byte[] bytes = Files.readAllBytes(file);
    KnownFindingsFile.write(file, List.of(B, A));
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    KnownFindingsFile.write(file, List.of(A, B));
    assertThat(KnownFindingsFile.read(file)).containsExactly(B, A);
    KnownFindingsFile.write(file, List.of());
    assertThat(KnownFindingsFile.read(file)).isEmpty();
  }

  @Test
  void writesWhatItsSchemaSays() throws IOException {
    KnownFindingsFile.write(file, List.of(A, B));

    var schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry ->
                    registry.schemas(
                        Map.of(
                            "urn:plumbline:schema:common:1",
                            text("common-1.json"),
                            "urn:plumbline:schema:known-findings:1",
                            text("known-findings-1.json"))))
            .getSchema(SchemaLocation.of("urn:plumbline:schema:known-findings:1"));

    String written = Files.readString(file);
    assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(written.replace("v1:aa", ""), InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate(written.replace("rule", "rules"), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNone() throws IOException {
    Map.of(
            "[]", "must be an object",
            "{\"schema\":\"x\"}", "must have the schema plumbline/known-findings",
            "{\"schema\":\"plumbline/known-findings\",\"version\":2}", "update Plumbline",
            "{\"schema\":\"plumbline/known-findings\",\"version\":1,\"findings\":[{\"verdict\":\"compliant\"}]}",
                "\"findings[0]\" must be noncompliant or unknown",
            "{\"schema\":\"plumbline/known-findings\",\"version\":1,\"findings\":[],\"x\":1}",
                "\"x\" is not known")
        .forEach(
            (text, message) -> {
              write(text);
              assertThatThrownBy(() -> KnownFindingsFile.read(file))
                  .isInstanceOf(FileFormatException.class)
                  .hasMessageContaining(file.toString())
                  .hasMessageContaining(message);
            });
  }

  @Test
  void acceptsWhatCountsAndDropsWhatIsMended() throws IOException {
    findings(
        finding(Verdict.NONCOMPLIANT, "v1:new", Standing.OPEN),
        finding(Verdict.NONCOMPLIANT, "v1:exempt", Standing.OPEN.exemptBy("e")),
        finding(Verdict.UNKNOWN, "v1:bb", Standing.OPEN.knownFrom(Standing.Known.KNOWN_FINDINGS)),
        finding(Verdict.COMPLIANT, "v1:mended", Standing.OPEN));
    List<KnownFinding> before =
        List.of(
            A,
            B,
            known("m", Verdict.NONCOMPLIANT, "v1:mended"),
            known("g", Verdict.NONCOMPLIANT, "v1:gone"));

    Acceptance acceptance = Acceptance.of(before, findings);

    assertThat(acceptance.findings())
        .extracting(KnownFinding::fingerprint)
        .containsExactlyInAnyOrder("v1:aa", "v1:bb", "v1:new");
    assertThat(acceptance.added()).isEqualTo(1);
    assertThat(acceptance.dropped()).isEqualTo(2);
  }

  @Test
  void acceptsNothingFromAnUnfinishedScan() throws IOException {
    try (FindingsWriter writer = FindingsWriter.create(findings, Samples.HEADER)) {
      writer.rule(Samples.CARD);
      assertThatThrownBy(() -> Acceptance.of(List.of(), findings))
          .isInstanceOf(FileFormatException.class)
          .hasMessageContaining("Scan again");
    }
  }

  private void findings(Finding... all) throws IOException {
    try (FindingsWriter writer = FindingsWriter.create(findings, Samples.HEADER)) {
      List.of(all).forEach(writer::finding);
      writer.record(
          new FindingsRecord.OfResolved(
              new Resolved(
                  Samples.CARD.name(),
                  Severity.HIGH,
                  new ResourceId("g"),
                  "v1:gone",
                  Standing.Known.KNOWN_FINDINGS)));
      writer.finish();
    }
  }

  private static Finding finding(Verdict verdict, String fingerprint, Standing standing) {
    Finding like = Samples.slotFinding();
    return new Finding(
        like.rule(),
        like.ruleDigest(),
        verdict,
        like.severity(),
        like.subject(),
        fingerprint,
        List.of(),
        verdict == Verdict.UNKNOWN
            ? List.of(new UnknownReason.OfUnresolved("[parameters('x')]"))
            : List.of(),
        Optional.empty(),
        standing,
        Optional.empty());
  }

  private static KnownFinding known(String resource, Verdict verdict, String fingerprint) {
    return new KnownFinding(
        new RuleName("storage-https-only"),
        verdict,
        Severity.HIGH,
        new ResourceId(resource),
        fingerprint);
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (var in =
        Objects.requireNonNull(
            KnownFindingsFileTest.class.getResourceAsStream(
                "/dev/plumbline/files/schema/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
