package dev.plumbline.cli;

import dev.plumbline.demo.Defect;
import dev.plumbline.demo.Estate;
import dev.plumbline.model.ResourceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The demo's defects in as few groups as it takes for no two of a group to touch the same resource:
 * removing a group in one scan shows as much as removing each in one of its own, because every cell
 * of the matrix is compared and belongs to one defect at most.
 */
final class IndependentDefects {

  private final List<List<String>> groups = new ArrayList<>();
  private final List<Set<String>> touched = new ArrayList<>();

  private IndependentDefects() {}

  static List<List<String>> groups() throws IOException {
    Map<String, Set<String>> resources = new TreeMap<>();
    for (Map<String, String> row : Cells.table("demo-defects.csv")) {
      resources
          .computeIfAbsent(Cells.get(row, "defect"), any -> new HashSet<>())
          .add(new ResourceId(Cells.get(row, "resource")).key());
    }
    IndependentDefects independent = new IndependentDefects();
    for (Defect defect : Estate.contoso().defects()) {
      independent.put(defect, resources.getOrDefault(defect.id(), Set.of()));
    }
    return independent.groups;
  }

  private void put(Defect defect, Set<String> resources) {
    Set<String> all = new HashSet<>(resources);
    all.add(new ResourceId(defect.resource()).key());
    for (int i = 0; i < groups.size(); i++) {
      if (Collections.disjoint(touched.get(i), all)) {
        groups.get(i).add(defect.id());
        touched.get(i).addAll(all);
        return;
      }
    }
    groups.add(new ArrayList<>(List.of(defect.id())));
    touched.add(all);
  }
}
