package dev.plumbline.bench;

import dev.plumbline.files.InventoryReader;
import dev.plumbline.files.InventoryRecord;
import dev.plumbline.files.InventoryWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The demo's inventory many times over, each copy in subscriptions of its own: as many findings as
 * are wanted, with all that a real estate has, gaps included.
 */
final class GrownInventory {

  private static final Pattern SUBSCRIPTION =
      Pattern.compile("(?i)(/subscriptions/|\"subscription\":\")([0-9a-f]{8})-");
  private static final Pattern GAP = Pattern.compile("\"g([0-9a-f]{6})[0-9a-f]{6}\"");

  private GrownInventory() {}

  static void write(Path demo, int copies, Path grown) throws IOException {
    List<String> lines = Files.readAllLines(demo);
    Path copy = Files.createTempFile(grown.getParent(), "copy", ".jsonl");
    try (InventoryReader first = InventoryReader.open(demo);
        InventoryWriter out = InventoryWriter.create(grown, first.scan())) {
      for (int k = 0; k < copies; k++) {
        copy(lines, k, copy);
        try (InventoryReader in = InventoryReader.open(copy)) {
          add(in.records(), out);
        }
      }
      out.finish();
    } finally {
      Files.delete(copy);
    }
  }

  /** A file without a trailer is readable, and the digest of a trailer would be another one. */
  private static void copy(List<String> lines, int number, Path file) throws IOException {
    String start = String.format(Locale.ROOT, "%06x", number);
    Stream<String> records =
        lines.subList(1, lines.size() - 1).stream()
            .map(line -> SUBSCRIPTION.matcher(line).replaceAll("$1" + start + "00-"))
            .map(line -> GAP.matcher(line).replaceAll("\"g$1" + start + "\""));
    Files.write(file, Stream.concat(Stream.of(lines.getFirst()), records).toList());
  }

  private static void add(Iterator<InventoryRecord> records, InventoryWriter out) {
    while (records.hasNext()) {
      switch (records.next()) {
        case InventoryRecord.OfResource(var resource) -> out.family(List.of(resource));
        case InventoryRecord.OfGap(var gap) -> out.gap(gap);
        case InventoryRecord.OfExclusion(var exclusion) -> out.exclusion(exclusion);
        case InventoryRecord.OfUsage ignored -> {}
      }
    }
  }
}
