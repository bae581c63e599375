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
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One document with a list for each kind of record. The records stand in it as they stand in the
 * findings file, whose schema describes them. The file is read once for each list, so that memory
 * does not grow with it.
 */
public final class JsonReport implements Report {

  /** A kind of record, and the list that holds all of it. */
  private record Kind(String record, String list) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("rule", "rules"),
          new Kind("finding", "findings"),
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
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature(), false);
      json.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature(), false);
      json.writeStartObject();
      json.writeFieldName("header");
      copy(findings.path(), "header", json);
      json.writeFieldName("summary");
      write(summary, json);
      for (Kind kind : KINDS) {
        json.writeArrayFieldStart(kind.list());
        copy(findings.path(), kind.record(), json);
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

  private void copy(Path findings, String kind, JsonGenerator json) throws IOException {
    try (Reader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(findings), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      // What follows the last line end is a line that was cut off.
      for (int c = text.read(); c >= 0; c = text.read()) {
        if (c != '\n') {
          line.append((char) c);
          continue;
        }
        if (kindOf(line.toString()).equals(kind)) {
          json.writeRawValue(line.toString());
        }
        line.setLength(0);
      }
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
