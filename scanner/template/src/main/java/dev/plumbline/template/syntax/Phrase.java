package dev.plumbline.template.syntax;

/**
 * The words of an expression as they were written; cut out only when somebody wants to read them.
 *
 * @param source the whole text that the expression stands in
 * @param from index of its first character
 * @param to index after its last
 */
public record Phrase(String source, int from, int to) {

  public String text() {
    return source.substring(from, to);
  }
}
