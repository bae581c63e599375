package dev.plumbline.cli;

import dev.plumbline.evaluate.FindingStep;
import dev.plumbline.files.FindingsRecord;
import dev.plumbline.model.Notice;
import java.util.List;

/** Puts what was to be told before the judgement into the findings, too. */
record Telling(List<Notice> notices) implements FindingStep {

  Telling {
    notices = List.copyOf(notices);
  }

  @Override
  public List<FindingsRecord> records(boolean complete) {
    return notices.stream()
        .map(notice -> (FindingsRecord) new FindingsRecord.OfNotice(notice))
        .toList();
  }
}
