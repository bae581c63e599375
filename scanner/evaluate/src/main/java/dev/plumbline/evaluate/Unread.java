package dev.plumbline.evaluate;

import dev.plumbline.model.Fact;
import dev.plumbline.model.UnknownReason;
import java.util.Optional;

/** Why a fact, or a listing, says nothing. */
final class Unread {

  private Unread() {}

  /** Empty where it was read, even if there was nothing to read. */
  static Optional<UnknownReason> reason(Fact fact) {
    return switch (fact) {
      case Fact.Read ignored -> Optional.empty();
      case Fact.None ignored -> Optional.empty();
      case Fact.Unread(var gap) -> Optional.of(new UnknownReason.OfGap(gap));
      case Fact.Unresolved(var expression) ->
          Optional.of(new UnknownReason.OfUnresolved(expression));
      case Fact.NotRequested(var option) -> Optional.of(new UnknownReason.OfNotRequested(option));
    };
  }
}
