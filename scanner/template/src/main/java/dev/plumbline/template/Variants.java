package dev.plumbline.template;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.template.assemble.Assembly.Assembled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The deployments of one template with each of its parameter files. A family that comes out alike
 * is told once. One that does not is told in each version, one after the other, under one address:
 * evaluation judges each and keeps the worst verdict of a rule.
 */
final class Variants {

  private final List<List<Resource>> families;
  private final List<Exclusion> exclusions = new ArrayList<>();

  Variants(List<Assembled> variants) {
    Map<ResourceId, List<List<Resource>>> byRoot = new LinkedHashMap<>();
    for (Assembled variant : variants) {
      for (List<Resource> family : variant.families()) {
        List<List<Resource>> versions =
            byRoot.computeIfAbsent(family.getFirst().id(), id -> new ArrayList<>());
        if (!versions.contains(family)) {
          versions.add(family);
        }
      }
    }
    this.families = byRoot.values().stream().flatMap(List::stream).toList();
    Set<ResourceId> told = new HashSet<>();
    families.forEach(family -> family.forEach(resource -> told.add(resource.id())));
    for (Assembled variant : variants) {
      for (Exclusion exclusion : variant.exclusions()) {
        if (told.add(exclusion.id())) {
          exclusions.add(exclusion);
        }
      }
    }
  }

  List<List<Resource>> families() {
    return families;
  }

  List<Exclusion> exclusions() {
    return exclusions;
  }
}
