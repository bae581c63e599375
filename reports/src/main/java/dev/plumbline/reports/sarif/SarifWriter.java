package dev.plumbline.reports.sarif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/** Writes one run, results as they come. */
final class SarifWriter implements Closeable {

  private final JsonGenerator json;

  /**
   * @param out not closed
   */
  SarifWriter(Writer out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);
    json = mapper.getFactory().createGenerator(out);
    json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature(), false);
    // A log that was not written to its end must not look as if it were.
    json.configure(StreamWriteFeature.AUTO_CLOSE_CONTENT.mappedFeature(), false);
    json.setPrettyPrinter(printer());
  }

  /** The same on every platform: the library would end lines as the system does. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  void start() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", Sarif.SCHEMA);
    json.writeStringField("version", Sarif.VERSION);
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
  }

  void property(String name, Object value) throws IOException {
    json.writePOJOField(name, value);
  }

  void startResults() throws IOException {
    json.writeArrayFieldStart("results");
  }

  void result(Sarif.Result result) throws IOException {
    json.writePOJO(result);
  }

  void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  void flush() throws IOException {
    json.flush();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
