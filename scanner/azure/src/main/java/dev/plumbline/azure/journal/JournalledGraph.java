package dev.plumbline.azure.journal;

import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.population.ResourceGraph;
import dev.plumbline.model.ReadJournal;
import java.util.List;

/** Resource Graph by way of a journal. */
public final class JournalledGraph implements ResourceGraph {

  private final ResourceGraph graph;
  private final JournalledLists lists;

  public JournalledGraph(ResourceGraph graph, ReadJournal journal) {
    this.graph = graph;
    this.lists = new JournalledLists(journal);
  }

  @Override
  public Listing query(String query, List<String> subscriptions) {
    return lists.list(
        "graph " + String.join(",", subscriptions) + " " + query,
        () -> graph.query(query, subscriptions));
  }
}
