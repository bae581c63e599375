package dev.plumbline.azure.population;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import java.util.List;

/**
 * The subscriptions of a scan, before anything in them is read.
 *
 * @param targets what to scan, by subscription id
 * @param gaps what could not be read on the way
 * @param exclusions subscriptions that an option leaves out
 * @param notes differences between Resource Manager and Resource Graph that hide nothing, for a
 *     person
 */
public record Survey(
    List<Target> targets, List<Gap> gaps, List<Exclusion> exclusions, List<String> notes) {

  public Survey {
    targets = List.copyOf(targets);
    gaps = List.copyOf(gaps);
    exclusions = List.copyOf(exclusions);
    notes = List.copyOf(notes);
  }
}
