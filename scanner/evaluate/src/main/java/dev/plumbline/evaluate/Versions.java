package dev.plumbline.evaluate;

import dev.plumbline.model.Finding;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The versions of a family that one template gives with several parameter files: one after the
 * other in the inventory, under one address. Of each rule's findings on a resource the worst is
 * kept, and each resource counts once, so that a second parameter file adds no second finding.
 */
final class Versions {

  /** From the worst. */
  private static final List<Verdict> ORDER =
      List.of(Verdict.NONCOMPLIANT, Verdict.UNKNOWN, Verdict.COMPLIANT, Verdict.NOT_APPLICABLE);

  /** A resource of the family with what was found on it. */
  static final class Judged {

    private final Resource resource;
    private final Map<String, Found> own = new LinkedHashMap<>();
    private final Map<String, Found> listings = new LinkedHashMap<>();

    private Judged(Resource resource) {
      this.resource = resource;
    }

    Resource resource() {
      return resource;
    }

    /** Of the rules of its own type. */
    List<Finding> own() {
      return own.values().stream().map(Found::finding).toList();
    }

    /** All, with the version that each is about. */
    List<Found> all() {
      List<Found> all = new ArrayList<>(own.values());
      all.addAll(listings.values());
      return all;
    }
  }

  /** A finding and the version of the resource that it is about. */
  record Found(Finding finding, Resource resource) {}

  private final Map<ResourceId, Judged> family = new LinkedHashMap<>();

  void add(Resource resource, List<Finding> own, List<Finding> listings) {
    Judged judged = family.computeIfAbsent(resource.id(), id -> new Judged(resource));
    own.forEach(finding -> keep(judged.own, finding, resource));
    listings.forEach(finding -> keep(judged.listings, finding, resource));
  }

  /** The resources in the order of the inventory. */
  Collection<Judged> all() {
    return family.values();
  }

  private static void keep(Map<String, Found> found, Finding finding, Resource resource) {
    found.merge(finding.fingerprint(), new Found(finding, resource), Versions::worse);
  }

  private static Found worse(Found one, Found other) {
    int known = ORDER.indexOf(one.finding().verdict());
    return ORDER.indexOf(other.finding().verdict()) < known ? other : one;
  }
}
