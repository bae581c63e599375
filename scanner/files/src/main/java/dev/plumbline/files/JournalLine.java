package dev.plumbline.files;

import dev.plumbline.model.Fact;
import dev.plumbline.model.ReadJournal.FinishedRead;
import dev.plumbline.model.Scan;
import dev.plumbline.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One line of a journal: a JSON object whose first member is the checksum of all that follows it. A
 * line that a crash cut short, or a disk lost a part of, is told without parsing it.
 */
final class JournalLine {

  private static final String SCHEMA = "plumbline/journal";
  private static final int VERSION = 1;
  private static final String SUM = "{\"sum\":\"";
  private static final int SUMMED_FROM = SUM.length() + 8 + 1;
  private static final String READ = ",\"record\":\"read\",\"asked\":\"";
  private static final int ASKED_FROM = SUMMED_FROM + READ.length();
  private static final int ASKED_LENGTH = 64;

  private JournalLine() {}

  static byte[] header(Scan scan) {
    return line(
        Value.object(
            "record", Value.of("header"),
            "schema", Value.of(SCHEMA),
            "version", Value.of(VERSION),
            "scan", ScanForm.write(scan)));
  }

  /**
   * @param asked the digest of what was asked
   */
  static byte[] read(String asked, FinishedRead read) {
    return line(
        Value.object(
            "record", Value.of("read"),
            "asked", Value.of(asked),
            "from", Value.of(read.origin().from()),
            "at", Value.of(read.origin().at().toString()),
            "answer", read.answer()));
  }

  private static byte[] line(Value.Obj record) {
    byte[] json = ValueJson.writeBytes(record, ValueJson.MAX_RECORD_DEPTH);
    byte[] line =
        Arrays.copyOf(SUM.getBytes(StandardCharsets.UTF_8), SUMMED_FROM + json.length + 1);
    line[SUMMED_FROM - 1] = '"';
    line[SUMMED_FROM] = ',';
    System.arraycopy(json, 1, line, SUMMED_FROM + 1, json.length - 1);
    line[line.length - 1] = '\n';
    byte[] sum = sum(line, line.length - 1);
    System.arraycopy(sum, 0, line, SUM.length(), sum.length);
    return line;
  }

  /** Whether a line, without its end, is as it was written. */
  static boolean isSound(byte[] line) {
    return line.length > SUMMED_FROM
        && Arrays.equals(
            line,
            SUM.length(),
            SUMMED_FROM - 1,
            sum(line, line.length),
            0,
            SUMMED_FROM - 1 - SUM.length());
  }

  private static byte[] sum(byte[] line, int end) {
    CRC32 crc = new CRC32();
    crc.update(line, SUMMED_FROM, end - SUMMED_FROM);
    return HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
  }

  /** The scan of a sound header line, or empty when it is none that this version can read. */
  static Optional<Scan> scan(byte[] line) {
    try {
      Members header = Members.of(summed(line), "");
      boolean ours =
          header.text("record").equals("header")
              && header.text("schema").equals(SCHEMA)
              && header.number("version") == VERSION;
      return ours ? Optional.of(header.object("scan", ScanForm::read)) : Optional.empty();
    } catch (FileFormatException e) {
      return Optional.empty();
    }
  }

  /** The digest of what was asked, or empty when a sound line is not that of a read. */
  static Optional<String> asked(byte[] line) {
    if (line.length < ASKED_FROM + ASKED_LENGTH) {
      return Optional.empty();
    }
    String start = new String(line, SUMMED_FROM, READ.length(), StandardCharsets.US_ASCII);
    return start.equals(READ)
        ? Optional.of(new String(line, ASKED_FROM, ASKED_LENGTH, StandardCharsets.US_ASCII))
        : Optional.empty();
  }

  static FinishedRead read(byte[] line) throws FileFormatException {
    Members read = Members.of(summed(line), "");
    return new FinishedRead(
        read.value("answer"), new Fact.Origin(read.text("from"), read.instant("at")));
  }

  private static Value summed(byte[] line) throws FileFormatException {
    return ValueJson.read(line, ValueJson.MAX_RECORD_DEPTH);
  }
}
