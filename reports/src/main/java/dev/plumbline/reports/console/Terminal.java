package dev.plumbline.reports.console;

/**
 * What a text is written to.
 *
 * @param width columns; fewer than 40 count as 40
 * @param colour whether escape sequences for colour and weight may be written
 */
public record Terminal(int width, boolean colour) {

  private static final int NARROWEST = 40;

  /** A file or a pipe: 80 columns, no colour. */
  public static final Terminal PLAIN = new Terminal(80, false);

  public Terminal {
    width = Math.max(NARROWEST, width);
  }
}
