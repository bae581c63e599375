package dev.plumbline.model;

import java.util.List;

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
   * @param at the resource's declaration, in the file that a person would edit
   * @param callers the nested deployments or modules that hold it, outermost first
   */
  record Template(String apiVersion, String language, Location at, List<Location> callers)
      implements Source {

    public Template {
      callers = List.copyOf(callers);
    }
  }
}
