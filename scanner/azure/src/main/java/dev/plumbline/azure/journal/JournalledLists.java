package dev.plumbline.azure.journal;

import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.ReadJournal;
import dev.plumbline.model.ReadJournal.FinishedRead;
import dev.plumbline.model.Value;
import java.util.Optional;
import java.util.function.Supplier;

/** Lists by way of a journal. One that ended early is not remembered, whatever it had by then. */
record JournalledLists(ReadJournal journal) {

  Listing list(String asked, Supplier<Listing> anew) {
    return journal
        .replay(asked)
        .map(read -> new Listing(read.answer().itemsOrEmpty(), read.origin(), Optional.empty()))
        .orElseGet(() -> remembered(asked, anew.get()));
  }

  private Listing remembered(String asked, Listing listing) {
    if (listing.failure().isEmpty()) {
      journal.finished(asked, new FinishedRead(Value.array(listing.items()), listing.origin()));
    }
    return listing;
  }
}
