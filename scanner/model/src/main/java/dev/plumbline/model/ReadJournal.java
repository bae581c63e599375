package dev.plumbline.model;

import java.util.Optional;

/**
 * Remembers what a scan has read, so that one that was interrupted need not ask again. Only answers
 * are remembered, and only after the redactor; what failed is tried again. Never throws for what
 * the disk does: a scan goes on without its journal. Implementations may be called from many
 * threads at once.
 */
public interface ReadJournal {

  /** Remembers nothing. */
  ReadJournal NONE = new Nothing();

  /**
   * An answer.
   *
   * @param answer redacted; the items of a list as an array
   * @param origin what was asked and when it was answered
   */
  record FinishedRead(Value answer, Fact.Origin origin) {}

  /**
   * What was answered before the interruption. Each remembered answer is given once: a scan that
   * asks the same thing twice wants to know what has become of it.
   *
   * @param asked tells one question from every other, its API version included
   */
  Optional<FinishedRead> replay(String asked);

  /** Remembers an answer. */
  void finished(String asked, FinishedRead read);

  /** The one that remembers nothing. */
  record Nothing() implements ReadJournal {

    @Override
    public Optional<FinishedRead> replay(String asked) {
      return Optional.empty();
    }

    @Override
    public void finished(String asked, FinishedRead read) {
      // Nobody will ask for it.
    }
  }
}
