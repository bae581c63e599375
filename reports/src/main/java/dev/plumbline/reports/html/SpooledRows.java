package dev.plumbline.reports.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows that were rendered, escaped, before; read back one by one while the page is written. */
record SpooledRows(Spool spool, List<Spool.Slot> slots) implements Content {

  @Override
  public void writeTo(TemplateOutput output) {
    try {
      for (Spool.Slot slot : slots) {
        output.writeContent(spool.read(slot));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
