package dev.plumbline.azure.population;

import dev.plumbline.azure.arm.Listing;
import java.util.List;

/** Asks Azure Resource Graph. Never throws for what the other side or the network does. */
public interface ResourceGraph {

  /**
   * Every row of a query, over all its pages, each row an object of the projected columns. A result
   * that is cut short without a way to go on, or whose rows are fewer than the total it names, is a
   * listing with a failure.
   *
   * @param query in the Kusto query language, projecting and ordered by {@code id}: without that
   *     the service stops at 1,000 rows and gives no token to go on
   * @param subscriptions ids to search; empty for all that the identity can see
   */
  Listing query(String query, List<String> subscriptions);
}
