package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.files.FileFormatException;
import dev.plumbline.files.ValueJson;
import dev.plumbline.model.Value;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a log line looks like, and what it never holds. */
final class LogsTest {

  private final StringWriter out = new StringWriter();
  private final Logger log = LoggerFactory.getLogger("dev.plumbline.azure.http.Wire");

  @AfterEach
  void silence() {
    Logs.send("off", "plain", new PrintWriter(new StringWriter()));
  }

  @Test
  void isOneLineOfTextOrOneObject() throws FileFormatException {
    Logs.send("info", "plain", new PrintWriter(out));
    log.info("one\ntwo");
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .matches("\\d{4}-\\S+Z INFO dev\\.plumbline\\.azure\\.http\\.Wire: one two");

    Logs.send("info", "json", new PrintWriter(out));
    log.warn("a \"quoted\"\nword", new IllegalStateException("cause"));
    Value line = ValueJson.read(out.toString().lines().toList().getLast());
    assertThat(line.at("level").textOr("")).isEqualTo("WARN");
    assertThat(line.at("logger").textOr("")).isEqualTo("dev.plumbline.azure.http.Wire");
    assertThat(line.at("message").textOr(""))
        .isEqualTo("a \"quoted\" word | java.lang.IllegalStateException: cause");
    assertThat(line.at("time").textOr("")).endsWith("Z");
  }

  @Test
  void holdsWhatIsWorthTheLevelAndNoMore() {
    Logs.send("warn", "plain", new PrintWriter(out));
    log.info("small talk");
    log.error("trouble");
    assertThat(out.toString()).contains(" ERROR ", "trouble").doesNotContain("small talk");
  }

  @Test
  void redactsEveryLineInBothFormats() {
    for (String format : Logs.FORMATS) {
      Logs.send("debug", format, new PrintWriter(out));
      log.debug("sent with Authorization: Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.c2ln");
      log.debug("failed", new IllegalStateException("AccountKey=Q0FOQVJZQ0FOQVJZQ0FOQVJZ;x"));
    }
    assertThat(out.toString()).contains("failed").doesNotContain("eyJ", "Q0FOQVJZ");
  }

  @Test
  void hearsNothingOfTheLibrariesThatQuoteAnswers() {
    Logs.send("debug", "plain", new PrintWriter(out));
    for (String library :
        new String[] {"com.azure.core.http", "reactor.util", "com.microsoft.aad"}) {
      LoggerFactory.getLogger(library).error("a whole body");
    }
    assertThat(out.toString()).isEmpty();
  }
}
