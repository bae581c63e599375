package dev.plumbline.cli;

import dev.plumbline.model.Gap;

/** What is to become of a scan that meets one piece of trouble. */
sealed interface Fate {

  /** In a word or two, for the table. */
  String inWords();

  /** Nothing is lost: every finding is as it would be without the trouble. */
  record Unharmed() implements Fate {
    @Override
    public String inWords() {
      return "nothing is lost";
    }
  }

  /**
   * One thing is not read, and says so.
   *
   * @param what the gap's own words for what is missing
   * @param said a part of what the gap says about it
   * @param advice a part of what it says to do
   * @param rule one of the rules that are unknown then, on the resource of the gap
   */
  record Unread(Gap.Reason reason, String what, String said, String advice, String rule)
      implements Fate {
    @Override
    public String inWords() {
      return "a gap (" + reason.wireName() + "), and what depends on it is unknown";
    }
  }

  /** The resource is left out, and the report says why. */
  record LeftOut(String said) implements Fate {
    @Override
    public String inWords() {
      return "the resource is left out, with its reason; no gap";
    }
  }

  /**
   * The scan ends with a message, and nothing is judged.
   *
   * @param said a part of what it says about it
   * @param advice a part of what it says to do
   */
  record Ended(ExitCode code, String said, String advice) implements Fate {
    @Override
    public String inWords() {
      return "the scan ends with a message; nothing is judged";
    }
  }
}
