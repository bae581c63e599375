package dev.plumbline.model;

import java.util.Optional;

/**
 * Something that a reader of the report must know and that is neither finding nor gap: above all,
 * what the judged change would have changed about its own judgement.
 *
 * @param text one or two sentences, with what to do where something is to be done
 */
public record Notice(Kind kind, Optional<Location> at, String text) {

  /** What it is about. */
  public enum Kind {
    /** The change alters plumbline.yaml; the merge base's was used. */
    CONFIGURATION_CHANGED("configurationChanged"),
    /** The change alters exemptions; the merge base's were used. */
    EXEMPTIONS_CHANGED("exemptionsChanged"),
    /** The change alters known findings; the merge base's were used. */
    KNOWN_FINDINGS_CHANGED("knownFindingsChanged"),
    /** The change adds an inline ignore, and it is obeyed. */
    IGNORE_ADDED("ignoreAdded"),
    /** An inline ignore is there and not obeyed, by configuration. */
    IGNORE_REFUSED("ignoreRefused"),
    /** An inline ignore that says too little, names no rule, or is past its day. */
    IGNORE_INVALID("ignoreInvalid"),
    /** An inline ignore or exemption that matches no finding. */
    UNMATCHED("unmatched"),
    /** A file or directory that was left out, with the reason. */
    LEFT_OUT("leftOut");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }

    /** Whether it is about what governs the judgement, rather than about what was looked at. */
    public boolean isOfTheGate() {
      return switch (this) {
        case CONFIGURATION_CHANGED,
            EXEMPTIONS_CHANGED,
            KNOWN_FINDINGS_CHANGED,
            IGNORE_ADDED,
            IGNORE_REFUSED,
            IGNORE_INVALID ->
            true;
        case UNMATCHED, LEFT_OUT -> false;
      };
    }
  }
}
