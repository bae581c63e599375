package dev.plumbline.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.plumbline.reports.summary.Counts;
import dev.plumbline.reports.summary.FindingsFile;
import dev.plumbline.reports.summary.Report;
import dev.plumbline.reports.summary.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One document with a list for each kind of record. The records stand in it as they stand in the
 * findings file, whose schema describes them. Findings are copied from there as they come; of the
 * other records there are no more than a summary holds.
 */
public final class JsonReport implements Report {

  /** A kind of record, and the list that holds all of it. */
  private record Kind(String record, String list) {}

  private static final String FINDING = "finding";

  private static final List<Kind> KINDS =
      List.of(
          new Kind("rule", "rules"),
          new Kind(FINDING, "findings"),
          new Kind("gap", "gaps"),
          new Kind("exclusion", "exclusions"),
          new Kind("usage", "usage"),
          new Kind("reconciliation", "reconciliation"),
          new Kind("notice", "notices"),
          new Kind("resolved", "resolved"),
          new Kind("exemption", "exemptions"),
          new Kind("acceptedGap", "acceptedGaps"));

  private final JsonFactory factory = new JsonFactory();

  @Override
  public void write(FindingsFile findings, Writer out) throws IOException {
    // Checks every record first, so that nothing of a broken file is printed.
    Summary summary = findings.summary();
    Map<String, List<String>> others = new HashMap<>();
    each(
        findings,
        (kind, record) -> {
          if (!kind.equals(FINDING)) {
            others.computeIfAbsent(kind, name -> new ArrayList<>()).add(record);
          }
        });
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature(), false);
      json.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature(), false);
      json.writeStartObject();
      json.writeFieldName("header");
      copy(others.getOrDefault("header", List.of()), json);
      json.writeFieldName("summary");
      write(summary, json);
      for (Kind kind : KINDS) {
        json.writeArrayFieldStart(kind.list());
        if (kind.record().equals(FINDING)) {
          copyFindings(findings, json);
        } else {
          copy(others.getOrDefault(kind.record(), List.of()), json);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private static void write(Summary summary, JsonGenerator json) throws IOException {
    Counts counts = summary.counts();
    json.writeStartObject();
    json.writeBooleanField("finished", summary.finished());
    json.writeBooleanField("complete", summary.complete());
    json.writeBooleanField("compared", summary.compared());
    json.writeNumberField("toFix", counts.noncompliant());
    json.writeNumberField("known", counts.known());
    json.writeNumberField("exempt", counts.exempt());
    json.writeNumberField("ignored", counts.ignored());
    json.writeNumberField("unknown", counts.unknown());
    json.writeNumberField("compliant", counts.compliant());
    json.writeNumberField("notApplicable", counts.notApplicable());
    json.writeNumberField("resolved", summary.register().resolved().size());
    json.writeNumberField("gaps", summary.gaps());
    json.writeNumberField("gapsAccepted", summary.register().gapsAccepted());
    json.writeEndObject();
  }

  private static void copy(List<String> records, JsonGenerator json) throws IOException {
    for (String record : records) {
      json.writeRawValue(record);
    }
  }

  private void copyFindings(FindingsFile findings, JsonGenerator json) throws IOException {
    each(
        findings,
        (kind, record) -> {
          if (kind.equals(FINDING)) {
            json.writeRawValue(record);
          }
        });
  }

  /** What is done with each record of a file as it stands there. */
  private interface Each {
    void record(String kind, String record) throws IOException;
  }

  private void each(FindingsFile findings, Each each) throws IOException {
    boolean cutOff = !findings.summary().finished() && !endsWithLineEnd(findings.path());
    try (BufferedReader text = Files.newBufferedReader(findings.path(), StandardCharsets.UTF_8)) {
      String line = text.readLine();
      while (line != null) {
        String next = text.readLine();
        if (next != null || !cutOff) {
          each.record(kindOf(line), line);
        }
        line = next;
      }
    }
  }

  private static boolean endsWithLineEnd(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(file.length() - 1);
      return file.read() == '\n';
    }
  }

  /** What the record's line says it is; it says so first. */
  private String kindOf(String line) throws IOException {
    try (JsonParser parser = factory.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("record")) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    }
    return "";
  }
}
