package dev.plumbline.azure.population;

import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Value;
import java.util.Optional;

/**
 * One resource as Resource Graph knows it.
 *
 * @param item its id and the projected columns
 * @param type lower-cased, as Resource Graph answers it
 */
public record GraphRow(ArmItem item, ResourceType type) {

  /** A row, or empty when it lacks the id or the type that make it one. */
  static Optional<GraphRow> of(Value row) {
    String type = row.at("type").textOr("");
    return type.isBlank()
        ? Optional.empty()
        : ArmItem.of(row).map(item -> new GraphRow(item, new ResourceType(type)));
  }

  /** Where it lives, or empty. */
  public String location() {
    return item.body().at("location").textOr("");
  }
}
