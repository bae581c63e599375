package dev.plumbline.model;

/** The id of a gap within one inventory, such as {@code g17}. */
public record GapId(String value) {

  public GapId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A gap id must not be blank.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
