package dev.plumbline.azure.fake;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.InventorySink;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

/** An inventory in memory, with questions that tests ask. */
public final class MemorySink implements InventorySink {

  private final List<List<Resource>> families = Collections.synchronizedList(new ArrayList<>());
  private final List<Gap> gaps = Collections.synchronizedList(new ArrayList<>());
  private final List<Exclusion> exclusions = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void family(List<Resource> parentAndChildren) {
    families.add(List.copyOf(parentAndChildren));
  }

  @Override
  public void gap(Gap gap) {
    gaps.add(gap);
  }

  @Override
  public void exclusion(Exclusion exclusion) {
    exclusions.add(exclusion);
  }

  public List<List<Resource>> families() {
    return List.copyOf(families);
  }

  public List<Resource> resources() {
    return families().stream().flatMap(List::stream).toList();
  }

  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  public List<Exclusion> exclusions() {
    return List.copyOf(exclusions);
  }

  public Resource resource(String id) {
    return resources().stream()
        .filter(resource -> resource.id().equals(new ResourceId(id)))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(id + " among " + ids()));
  }

  public List<String> ids() {
    return resources().stream().map(resource -> resource.id().value()).toList();
  }

  public Fact fact(String id, String name) {
    return present(resource(id).facts().get(name), name);
  }

  public Fact collection(String id, String type) {
    return present(resource(id).collections().get(new ResourceType(type)), type);
  }

  /** The gap that an unread fact names. */
  public Gap gapOf(Fact fact) {
    if (!(fact instanceof Fact.Unread unread)) {
      throw new IllegalArgumentException("Not unread: " + fact);
    }
    return gaps().stream()
        .filter(gap -> gap.id().equals(unread.gap()))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(unread + " among " + gaps()));
  }

  private static Fact present(@org.jspecify.annotations.Nullable Fact fact, String name) {
    if (fact == null) {
      throw new NoSuchElementException("no fact " + name);
    }
    return fact;
  }
}
