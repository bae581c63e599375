package dev.plumbline.model;

/** What a resource was read from. */
public sealed interface Source {

  /** Wire name of the kind of source: {@code azure} or {@code template}. */
  default String kind() {
    return switch (this) {
      case Azure ignored -> "azure";
      case Template ignored -> "template";
    };
  }

  /** Version of the resource's API, which some platform defaults depend on; empty if not known. */
  String apiVersion();

  /** The live control plane. */
  record Azure(String apiVersion) implements Source {}

  /**
   * Infrastructure code.
   *
   * @param apiVersion the API version the resource is declared with
   * @param language {@code arm}, {@code bicep} or {@code terraform}
   * @param file path relative to the scanned directory, with forward slashes
   * @param line first line of the resource, from 1
   * @param column first column, from 1
   */
  record Template(String apiVersion, String language, String file, int line, int column)
      implements Source {}
}
