package dev.plumbline.template.expand;

import dev.plumbline.template.arm.ResourceDeclaration;
import dev.plumbline.template.term.Term;
import java.util.Optional;

/**
 * One iteration of a resource's declaration, or the whole of it when there is no loop.
 *
 * @param frame what the names in it mean
 * @param index of the iteration; unknown for a loop of unknown length
 */
record Instance(ResourceDeclaration declaration, Frame frame, Optional<Term> index) {

  /** Tells the iterations of a declaration apart. */
  String iteration() {
    return index.map(SegmentText::of).orElse("");
  }
}
