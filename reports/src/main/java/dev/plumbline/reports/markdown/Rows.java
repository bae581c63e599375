package dev.plumbline.reports.markdown;

/** A section's heading and rows. Without rows there is no heading; rows left out are counted. */
final class Rows {

  private final Sheet sheet;
  private final int all;
  private int written;
  private boolean full;

  /**
   * @param all how many rows there would be with room for all
   */
  Rows(Sheet sheet, int all) {
    this.sheet = sheet;
    this.all = all;
  }

  void start(String heading, String columns) {
    if (all > 0) {
      sheet.note(heading);
      full = !sheet.add(columns);
    }
  }

  /** Once a row has no room, none of those after it has. */
  void add(String row) {
    full = full || !sheet.add(row);
    written += full ? 0 : 1;
  }

  void end() {
    if (all > written) {
      sheet.note(
          "\n%s more: there is no room here, findings.jsonl has them all.\n"
              .formatted(Markup.number(all - written)));
    }
    if (all > 0) {
      sheet.note("\n");
    }
  }
}
