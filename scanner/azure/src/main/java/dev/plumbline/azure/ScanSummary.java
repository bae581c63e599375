package dev.plumbline.azure;

import dev.plumbline.model.Scan;
import dev.plumbline.model.Usage;
import java.util.List;

/**
 * How a scan went, beside what it wrote.
 *
 * @param identity who looked
 * @param totals where the counters ended
 * @param usage what it used, for its reports
 * @param notes differences between Resource Graph and the providers that hide nothing, for a person
 */
public record ScanSummary(
    Scan.Identity identity, ScanProgress totals, Usage usage, List<String> notes) {

  public ScanSummary {
    notes = List.copyOf(notes);
  }
}
