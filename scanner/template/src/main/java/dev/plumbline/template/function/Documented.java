package dev.plumbline.template.function;

import java.util.List;

/**
 * A function of the platform's documentation.
 *
 * @param name as documented; {@code list*} stands for every name that begins so
 * @param pages that describe it
 * @param decided where its value is decided
 */
public record Documented(String name, List<Page> pages, Decided decided) {

  public Documented {
    pages = List.copyOf(pages);
  }
}
