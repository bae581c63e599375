package dev.plumbline.files.config;

/**
 * A value in force and where it came from.
 *
 * @param name as on the command line, without the hyphens in front: {@code fail-on}
 */
public record Setting<T>(String name, T value, Origin origin) {

  /** The places a setting can come from, the first that has one wins. */
  public enum Layer {
    FLAG,
    ENVIRONMENT,
    FILE,
    BASELINE,
    CARD,
    DEFAULT
  }

  /**
   * Where a value came from.
   *
   * @param where for a person: {@code --fail-on}, {@code PLUMBLINE_FAIL_ON}, {@code
   *     plumbline.yaml}, {@code baseline default}, {@code card}, {@code default}
   */
  public record Origin(Layer layer, String where) {

    @Override
    public String toString() {
      return where;
    }
  }
}
