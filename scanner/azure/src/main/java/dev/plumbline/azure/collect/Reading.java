package dev.plumbline.azure.collect;

import dev.plumbline.azure.arm.Answer;
import dev.plumbline.azure.arm.ArmClient;
import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.arm.Failure;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Gap;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reading of one resource: turns every answer into a fact, and every failure into a gap and an
 * unread fact that names it. For one thread.
 */
public final class Reading {

  private final ArmClient arm;
  private final Optional<ManagementLocks> locks;
  private final ResourceId subject;
  private final String subscription;
  private final List<Gap> gaps = new ArrayList<>();
  private boolean sawGone;

  /**
   * @param subject whose reading this is
   * @param subscription id of its subscription, for what to do about a refusal
   */
  Reading(ArmClient arm, ResourceId subject, String subscription) {
    this(arm, Optional.empty(), subject, subscription);
  }

  /** Of a resource, which has locks at it and above it. */
  Reading(ArmClient arm, Optional<ManagementLocks> locks, ResourceId subject, String subscription) {
    this.arm = arm;
    this.locks = locks;
    this.subject = subject;
    this.subscription = subscription;
  }

  /** A body: read, or unread. */
  public Fact body(Ask ask) {
    return bodyOrNone(ask, Set.of());
  }

  /** A body: read or unread; empty, and no gap, when the thing is not there any more. */
  public Optional<Fact> bodyUnlessGone(Ask ask) {
    return switch (arm.get(ask.path(), ask.apiVersion())) {
      case Answer.Ok(Value body, Fact.Origin origin) -> Optional.of(new Fact.Read(body, origin));
      case Answer.Failed(Failure failure, Fact.Origin ignored) ->
          failure.isGone() ? Optional.empty() : Optional.of(unread(ask, failure));
    };
  }

  /**
   * A body: read or unread; none when the service says so by an error.
   *
   * @param absent codes by which it says that there is no such thing
   */
  public Fact bodyOrNone(Ask ask, Set<String> absent) {
    return switch (arm.get(ask.path(), ask.apiVersion())) {
      case Answer.Ok(Value body, Fact.Origin origin) -> new Fact.Read(body, origin);
      case Answer.Failed(Failure failure, Fact.Origin origin) ->
          absent.contains(failure.code()) ? new Fact.None(origin) : unread(ask, failure);
    };
  }

  /**
   * A list as one fact: read; none when it is empty, or its provider is not registered; or unread
   * when any page is missing.
   */
  public Fact array(Ask ask) {
    return arrayOrNone(ask, Set.of());
  }

  /**
   * The same; none also when the service says so by an error.
   *
   * @param absent codes by which it says that there can be no such thing
   */
  public Fact arrayOrNone(Ask ask, Set<String> absent) {
    Listing listing = arm.list(ask.path(), ask.apiVersion());
    if (listing.failure().isPresent()) {
      Failure failure = listing.failure().get();
      boolean none =
          failure.isNotRegistered()
              || (listing.items().isEmpty() && absent.contains(failure.code()));
      return none ? new Fact.None(listing.origin()) : unread(ask, failure);
    }
    return listing.items().isEmpty()
        ? new Fact.None(listing.origin())
        : new Fact.Read(Value.array(listing.items()), listing.origin());
  }

  /** A list of resources below this one. */
  public Children children(Ask ask) {
    return children(ask, arm.list(ask.path(), ask.apiVersion()));
  }

  /** The same for a list that was read in another way. */
  public Children children(Ask ask, Listing listing) {
    Map<ResourceId, ArmChild> items = new LinkedHashMap<>();
    Optional<Fact> trouble = listing.failure().map(failure -> unread(ask, failure));
    for (Value body : listing.items()) {
      Optional<ArmItem> item = ArmItem.of(body);
      if (item.isPresent()) {
        items.putIfAbsent(item.get().id(), new ArmChild(item.get(), listing.origin()));
      } else {
        trouble = Optional.of(withoutId(ask));
      }
    }
    Fact listed = Children.counted(items.size(), listing.origin());
    return new Children(List.copyOf(items.values()), trouble.orElse(listed));
  }

  /**
   * The management locks at the resource, its group and its subscription: an array, none, or unread
   * when the subscription's list of locks was not read.
   */
  public Fact locks() {
    return locks.orElseThrow().of(subject, this);
  }

  /** Takes over the gaps of a reading that several resources share. */
  void adopt(Reading shared) {
    gaps.addAll(shared.gaps());
  }

  /** Reports a failure and gives the fact for it. */
  public Fact unread(Ask ask, Failure failure) {
    sawGone |= failure.isGone();
    Gap gap = Gaps.of(failure, subject, ask, subscription);
    gaps.add(gap);
    return new Fact.Unread(gap.id());
  }

  private Fact withoutId(Ask ask) {
    return malformed(
        "an item without an id among the " + ask.what(),
        "GET " + ask.path() + " answered with an item that has no id");
  }

  /** Reports an answer that has not the form that it should have. */
  Fact malformed(String what, String detail) {
    Gap gap = Gap.of(Gap.Reason.MALFORMED, subject, what, detail, Gaps.REPORT, "");
    gaps.add(gap);
    return new Fact.Unread(gap.id());
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Whether an answer said that the thing asked about is not there any more. */
  boolean sawGone() {
    return sawGone;
  }
}
