package dev.plumbline.cli;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Resource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the gaps on their way into a file. */
final class CountingSink implements InventorySink {

  private final InventorySink file;
  private final AtomicInteger gaps = new AtomicInteger();

  CountingSink(InventorySink file) {
    this.file = file;
  }

  int gaps() {
    return gaps.get();
  }

  @Override
  public void family(List<Resource> parentAndChildren) {
    file.family(parentAndChildren);
  }

  @Override
  public void gap(Gap gap) {
    gaps.incrementAndGet();
    file.gap(gap);
  }

  @Override
  public void exclusion(Exclusion exclusion) {
    file.exclusion(exclusion);
  }
}
