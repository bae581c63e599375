package dev.plumbline.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.model.EntryStatus;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Exemption;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Notice;
import dev.plumbline.model.RuleCard;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Standing;
import dev.plumbline.model.Value;
import dev.plumbline.model.Verdict;
import dev.plumbline.model.Written;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas, against what the writers write and what they never would. */
final class SchemasTest {

  private static final Set<String> OPTIONAL =
      Set.of("parent", "written", "location", "exemption", "ignore", "known", "fix");

  private final Path directory;

  SchemasTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "findings"})
  void takeEveryRecordThatTheWritersWrite(String kind) throws IOException {
    Schema schema = schema(kind);
    for (String line : lines(kind)) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "findings"})
  void takeEveryValueThatAFactOrAnObservationCanHold(String kind) throws IOException {
    Schema schema = schema(kind);
    RandomValues values = new RandomValues(7);
    String line = lines(kind).stream().filter(l -> l.contains("SLOT")).findFirst().orElseThrow();
    for (int i = 0; i < 300; i++) {
      String filled = line.replace("\"SLOT\"", ValueJson.write(values.next(4)));
      assertThat(schema.validate(filled, InputFormat.JSON)).as(filled).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "findings"})
  void refuseAnUnknownKeyInEveryObjectThatIsNotOpen(String kind) throws IOException {
    Schema schema = schema(kind);
    for (String line : lines(kind)) {
      for (Value broken : Mutants.withUnknownKey(ValueJson.read(line))) {
        String text = ValueJson.write(broken);
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "findings"})
  void refuseARecordThatLacksAKey(String kind) throws IOException {
    Schema schema = schema(kind);
    for (String line : lines(kind)) {
      Map<String, Value> members = ((Value.Obj) ValueJson.read(line)).members();
      for (String name : members.keySet()) {
        Map<String, Value> fewer = new LinkedHashMap<>(members);
        fewer.remove(name);
        boolean optional =
            record(members).equals("notice")
                ? name.equals("at")
                : OPTIONAL.contains(name) && !record(members).equals("resolved");
        String text = ValueJson.write(new Value.Obj(fewer));
        assertThat(schema.validate(text, InputFormat.JSON).isEmpty())
            .as("%s without %s", text, name)
            .isEqualTo(optional);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$plumbline\":\"odd\"}",
        "{\"$plumbline\":\"unresolved\"}",
        "{\"$plumbline\":\"partial\",\"expression\":\"e\"}",
        "{\"$plumblineX\":1}",
        "[[{\"a\":{\"$plumbline\":1}}]]"
      })
  void refuseMarkersThatDoNotExist(String value) throws IOException {
    for (String kind : List.of("inventory", "findings")) {
      String line = lines(kind).stream().filter(l -> l.contains("SLOT")).findFirst().orElseThrow();
      assertThat(schema(kind).validate(line.replace("\"SLOT\"", value), InputFormat.JSON))
          .isNotEmpty();
    }
  }

  @Test
  void refuseAFindingWhoseReasonsDoNotFitItsVerdict() throws IOException {
    List<String> findings = lines("findings").stream().filter(l -> l.contains("verdict")).toList();
    for (String line : findings) {
      String flipped =
          line.contains("\"verdict\":\"unknown\"")
              ? line.replace("\"verdict\":\"unknown\"", "\"verdict\":\"compliant\"")
              : line.replaceFirst("\"verdict\":\"[A-Za-z]+\"", "\"verdict\":\"unknown\"");
      assertThat(schema("findings").validate(flipped, InputFormat.JSON)).as(flipped).isNotEmpty();
    }
  }

  @Test
  void nameEveryWireNameOfTheModel() throws IOException {
    String common = text("common");
    String findings = text("findings");
    Stream.of(Gap.Reason.values()).forEach(r -> assertThat(common).contains(quoted(r.wireName())));
    Stream.of(Exclusion.Reason.values())
        .forEach(r -> assertThat(common).contains(quoted(r.wireName())));
    Stream.of(Severity.values()).forEach(s -> assertThat(common).contains(quoted(s.wireName())));
    Stream.of(Verdict.values()).forEach(v -> assertThat(findings).contains(quoted(v.wireName())));
    Stream.of(RuleCard.Family.values())
        .forEach(f -> assertThat(findings).contains(quoted(f.wireName())));
    Stream.of(Standing.Known.values())
        .forEach(k -> assertThat(findings).contains(quoted(k.wireName())));
    Stream.of(Notice.Kind.values())
        .forEach(k -> assertThat(findings).contains(quoted(k.wireName())));
    Stream.of(EntryStatus.values())
        .forEach(s -> assertThat(findings).contains(quoted(s.wireName())));
    Stream.of(Exemption.Category.values())
        .forEach(c -> assertThat(findings).contains(quoted(c.wireName())));
    Stream.of(Written.Kind.values())
        .forEach(k -> assertThat(common).contains(quoted(k.wireName())));
  }

  private static String record(Map<String, Value> members) {
    return new Value.Obj(members).at("record").textOr("");
  }

  private List<String> lines(String kind) throws IOException {
    Path file = directory.resolve(kind + ".jsonl");
    if (kind.equals("inventory")) {
      try (InventoryWriter writer = InventoryWriter.create(file, Samples.SCAN)) {
        writer.family(Samples.family());
        writer.family(List.of(Samples.template(), Samples.slot()));
        writer.gap(Samples.GAP);
        writer.exclusion(Samples.EXCLUSION);
        writer.finish();
      }
    } else {
      try (FindingsWriter writer = FindingsWriter.create(file, Samples.HEADER)) {
        writer.rule(Samples.CARD);
        writer.gap(Samples.GAP);
        writer.exclusion(Samples.EXCLUSION);
        Samples.findings().forEach(writer::finding);
        writer.finding(Samples.slotFinding());
        Samples.notes().forEach(writer::record);
        writer.reconciliation(Samples.reconciliation());
        writer.finish();
      }
    }
    return new ArrayList<>(Files.readAllLines(file));
  }

  private static Schema schema(String kind) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : List.of("common", "inventory", "findings")) {
      all.put("urn:plumbline:schema:" + name + ":1", text(name));
    }
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(all))
        .getSchema(SchemaLocation.of("urn:plumbline:schema:" + kind + ":1"));
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SchemasTest.class.getResourceAsStream(
                "/dev/plumbline/files/schema/" + name + "-1.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
