package dev.plumbline.template.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What only a deployment decides of a resource: each must come out well for it to be there. */
public record Doubts(List<Doubt> all) {

  public static final Doubts NONE = new Doubts(List.of());

  /**
   * An expression in the deployment that it is written in. Two alike decide alike; in another
   * deployment the same words speak of other parameters.
   *
   * @param deployment keys of the nested deployments around it
   */
  record Doubt(List<String> deployment, String expression) {
    Doubt {
      deployment = List.copyOf(deployment);
    }
  }

  public Doubts {
    all = List.copyOf(all);
  }

  static Doubts of(List<String> deployment, String expression) {
    return new Doubts(List.of(new Doubt(deployment, expression)));
  }

  Doubts and(Doubts others) {
    List<Doubt> both = new ArrayList<>(all);
    others.all.stream().filter(doubt -> !all.contains(doubt)).forEach(both::add);
    return new Doubts(both);
  }

  public boolean areNone() {
    return all.isEmpty();
  }

  /** Whether these come out well whenever the others do. */
  public boolean followFrom(Doubts others) {
    return others.all.containsAll(all);
  }

  /** The expressions, each once. */
  public String text() {
    return all.stream().map(Doubt::expression).distinct().collect(Collectors.joining(" and "));
  }
}
