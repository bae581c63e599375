package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.Redactor;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * One collector on one resource. Whatever happens here stays here: a resource so odd that its
 * collector throws is in the inventory with everything unread, and hides no other.
 */
final class OneResource {

  private final ArmClient arm;
  private final Collector collector;
  private final Found found;
  private final Reading reading;

  /** What became of it. */
  sealed interface Outcome {
    /** It and its children, and what could not be read of them. */
    record Family(List<Resource> resources, List<Gap> gaps) implements Outcome {}

    /** It was deleted while the scan ran. */
    record Gone(Exclusion exclusion) implements Outcome {}
  }

  OneResource(ArmClient arm, ManagementLocks locks, Collector collector, Found found) {
    this.arm = arm;
    this.collector = collector;
    this.found = found;
    this.reading =
        new Reading(arm, Optional.of(locks), found.id(), found.placement().subscription());
  }

  /** How a resource's own body is read by its id. */
  static Ask bodyOf(Found found) {
    return new Ask(
        found.id().value(), found.kind().apiVersion(), found.shown(), found.kind().permission());
  }

  /** It is gone; {@code lister} is who showed it before. */
  static Exclusion gone(Found found, String lister) {
    return new Exclusion(
        found.id(),
        found.kind().type(),
        Exclusion.Reason.DELETED_IN_FLIGHT,
        lister + " showed it, and a later GET of it answered that it is not there");
  }

  Outcome read() {
    List<Gap> gaps = new ArrayList<>();
    List<Resource> family;
    try {
      family = collector.collect(found, reading);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      Gap odd = odd(e);
      gaps.add(odd);
      family = List.of(allUnread(odd));
    }
    if (reading.sawGone() && isGone()) {
      return new Outcome.Gone(gone(found, "its provider's list"));
    }
    gaps.addAll(reading.gaps());
    return new Outcome.Family(family, gaps);
  }

  /** Something below it was not there: is it itself? */
  private boolean isGone() {
    Reading again = new Reading(arm, found.id(), found.placement().subscription());
    return again.body(bodyOf(found)) instanceof Fact.Unread && again.sawGone();
  }

  private Gap odd(RuntimeException e) {
    return Gaps.unexpected(
        found.id(), "the facts of " + found.shown(), Redactor.redactText(e.toString()));
  }

  private Resource allUnread(Gap gap) {
    Fact unread = new Fact.Unread(gap.id());
    Map<String, Fact> facts = new HashMap<>();
    found.kind().facts().forEach(name -> facts.put(name, unread));
    Map<ResourceType, Fact> listings = new HashMap<>();
    found.kind().children().forEach(type -> listings.put(type, unread));
    return found.resource(facts, listings);
  }
}
