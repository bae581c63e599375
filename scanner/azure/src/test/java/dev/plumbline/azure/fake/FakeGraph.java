package dev.plumbline.azure.fake;

import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.population.ResourceGraph;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Resource Graph as three lists of rows; scope and the names of types are honoured. */
public final class FakeGraph implements ResourceGraph {

  private final List<Value> subscriptions = new ArrayList<>();
  private final List<Value> groups = new ArrayList<>();
  private final List<Value> resources = new ArrayList<>();
  private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
  private Optional<Failure> failure = Optional.empty();

  public FakeGraph subscription(String row) {
    subscriptions.add(Values.json(row));
    return this;
  }

  public FakeGraph group(String row) {
    groups.add(Values.json(row));
    return this;
  }

  public FakeGraph resource(String row) {
    resources.add(Values.json(row));
    return this;
  }

  /** Every query fails, after the rows. */
  public FakeGraph fails(Failure with) {
    failure = Optional.of(with);
    return this;
  }

  /** The subscriptions of each query about resources. */
  public List<List<String>> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Listing query(String query, List<String> scope) {
    if (query.contains("subscriptions/resourcegroups'")) {
      return listing(groups, query, scope);
    }
    if (query.startsWith("resourcecontainers")) {
      return listing(subscriptions, query, scope);
    }
    asked.add(List.copyOf(scope));
    List<Value> named =
        resources.stream()
            .filter(
                row ->
                    query.contains("'" + row.at("type").textOr("?") + "'")
                        || query
                            .toLowerCase(Locale.ROOT)
                            .contains(
                                "'" + row.at("id").textOr("?").toLowerCase(Locale.ROOT) + "'"))
            .toList();
    return listing(named, query, scope);
  }

  private Listing listing(List<Value> rows, String query, List<String> scope) {
    List<Value> within =
        rows.stream()
            .filter(
                row ->
                    scope.isEmpty()
                        || scope.stream()
                            .anyMatch(row.at("subscriptionId").textOr("?")::equalsIgnoreCase))
            .toList();
    return new Listing(within, new Fact.Origin("POST " + query, FakeArm.NOW), failure);
  }
}
