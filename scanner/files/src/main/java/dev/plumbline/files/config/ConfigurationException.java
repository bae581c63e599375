package dev.plumbline.files.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration has problems; all of them, in the order of their lines. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  private final List<Problem> problems;

  /**
   * One thing to correct.
   *
   * @param line from 1, or 0 where none is to blame
   * @param message what is wrong and what would be right
   */
  public record Problem(int line, String message) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
      return line != other.line
          ? Integer.compare(line, other.line)
          : message.compareTo(other.message);
    }

    @Override
    public String toString() {
      return line == 0 ? message : "line " + line + ": " + message;
    }
  }

  /**
   * All problems of one place.
   *
   * @param source the file, or the name of the variable
   */
  public ConfigurationException(String source, List<Problem> problems) {
    super(
        problems.stream()
            .sorted()
            .map(problem -> source + ", " + problem)
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().toList();
  }

  /** The problems, by line. */
  public List<Problem> problems() {
    return problems;
  }
}
