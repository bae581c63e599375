package dev.plumbline.tree;

/**
 * Something that was selected and is not read, so that nothing is left out silently.
 *
 * @param path of the file or directory, relative to the tree's root
 * @param reason why, as a closed set
 * @param text why, for a person
 */
public record LeftOut(String path, Reason reason, String text) {

  /** Why something is left out. */
  public enum Reason {
    /** By a glob of the user. */
    EXCLUDED(false),
    /** A symbolic link: what it points to is read under its own name, if it is in the tree. */
    LINK(false),
    /** A Git repository inside this one. */
    REPOSITORY(false),
    /** A directory that holds other people's packages, where Git does not say what to ignore. */
    PACKAGES(false),
    /** Larger than the bound. */
    TOO_LARGE(true),
    /** There are more files than the bound. */
    TOO_MANY(true),
    /** Not to be read: rights, or a name that is no text. */
    UNREADABLE(true);

    private final boolean missed;

    Reason(boolean missed) {
      this.missed = missed;
    }

    /** Whether something that should have been looked at was not. */
    public boolean missed() {
      return missed;
    }
  }
}
