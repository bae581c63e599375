package dev.plumbline.azure.journal;

import dev.plumbline.azure.arm.Answer;
import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.Fact;
import dev.plumbline.model.ReadJournal;
import dev.plumbline.model.ReadJournal.FinishedRead;
import dev.plumbline.model.Value;
import java.util.Optional;

/** Resource Manager by way of a journal. */
public final class JournalledArm implements ArmClient {

  private final ArmClient arm;
  private final ReadJournal journal;
  private final JournalledLists lists;

  public JournalledArm(ArmClient arm, ReadJournal journal) {
    this.arm = arm;
    this.journal = journal;
    this.lists = new JournalledLists(journal);
  }

  @Override
  public Answer get(String pathAndQuery, String apiVersion) {
    String asked = "arm get " + apiVersion + " " + pathAndQuery;
    Optional<FinishedRead> before = journal.replay(asked);
    if (before.isPresent()) {
      return new Answer.Ok(before.get().answer(), before.get().origin());
    }
    Answer answer = arm.get(pathAndQuery, apiVersion);
    if (answer instanceof Answer.Ok(Value body, Fact.Origin origin)) {
      journal.finished(asked, new FinishedRead(body, origin));
    }
    return answer;
  }

  @Override
  public Listing list(String pathAndQuery, String apiVersion) {
    return lists.list(
        "arm list " + apiVersion + " " + pathAndQuery, () -> arm.list(pathAndQuery, apiVersion));
  }
}
