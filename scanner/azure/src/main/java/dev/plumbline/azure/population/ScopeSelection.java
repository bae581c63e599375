package dev.plumbline.azure.population;

import dev.plumbline.azure.arm.ArmItem;
import dev.plumbline.azure.arm.Listing;
import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns what a person wrote into the subscriptions and groups to scan. A word that matches nothing
 * is a problem, not a smaller scan: a misspelt exclusion would silently scan too much, a misspelt
 * scope too little. The one exception is a subscription's id, which is unmistakable: one that is
 * not visible is a gap.
 */
final class ScopeSelection {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Scopes scopes;
  private final SubscriptionRegister register;
  private final ResourceGraph graph;
  private final NamedResources named;
  private final Set<ResourceId> excludedResources = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Choice> chosen = new LinkedHashMap<>();
  private final List<Exclusion> exclusions = new ArrayList<>();

  /** A subscription and the groups named so far; {@code whole} wins over any of them. */
  private static final class Choice {
    final Subscription subscription;
    final Set<String> groups = new TreeSet<>();
    final Set<ResourceId> resources = new TreeSet<>();
    final Set<String> excluded = new TreeSet<>();
    boolean whole;

    Choice(Subscription subscription) {
      this.subscription = subscription;
    }

    Target.Within within() {
      return whole ? Target.Within.WHOLE : new Target.Within(false, groups, resources);
    }
  }

  /**
   * @param types that a scan lists, and a scope may name single ones of
   */
  ScopeSelection(
      Scopes scopes,
      SubscriptionRegister register,
      ResourceGraph graph,
      Collection<ResourceType> types) {
    this.scopes = scopes;
    this.register = register;
    this.graph = graph;
    this.named = new NamedResources(types, problems::add);
  }

  Survey select() throws ScopeException {
    if (scopes.takesAll()) {
      register.subscriptions().forEach(this::takeWhole);
    }
    Scopes.Named included = scopes.included();
    Scopes.Named excluded = scopes.excluded();
    included.subscriptions().forEach(this::takeSubscription);
    included.managementGroups().forEach(this::takeManagementGroup);
    included.resourceGroups().forEach(this::takeResourceGroup);
    included.resources().forEach(this::takeResource);
    List<Tag> only = tags("--tag", included.tags());
    excluded.subscriptions().forEach(this::dropSubscription);
    excluded.managementGroups().forEach(this::dropManagementGroup);
    excluded.resourceGroups().forEach(this::dropResourceGroup);
    excluded.resources().forEach(this::dropResource);
    List<Tag> without = tags("--exclude-tag", excluded.tags());
    if (scopes.namesGroups()) {
      checkGroups();
    }
    if (problems.isEmpty()) {
      named.checkExcluded(graph, excludedResources);
    }
    if (!problems.isEmpty()) {
      throw new ScopeException(problems);
    }
    List<Target> targets =
        chosen.values().stream()
            .map(choice -> target(choice, without, only))
            .filter(target -> !target.isEmpty())
            .toList();
    return new Survey(targets, register.gaps(), exclusions, register.notes());
  }

  private Target target(Choice choice, List<Tag> without, List<Tag> only) {
    Set<String> keys =
        excludedResources.stream().map(ResourceId::key).collect(Collectors.toUnmodifiableSet());
    return new Target(
        choice.subscription, choice.within(), new Choosing(choice.excluded, keys, without, only));
  }

  private Choice choose(Subscription subscription) {
    return chosen.computeIfAbsent(subscription.key(), key -> new Choice(subscription));
  }

  private void takeWhole(Subscription subscription) {
    choose(subscription).whole = true;
  }

  private void takeSubscription(String name) {
    find(name, "--subscription").forEach(this::takeWhole);
  }

  private void takeManagementGroup(String written) {
    String name = written.substring(written.lastIndexOf('/') + 1);
    List<Subscription> below =
        register.subscriptions().stream().filter(s -> s.isBelow(List.of(name))).toList();
    below.forEach(this::takeWhole);
    if (below.isEmpty() && register.gaps().isEmpty()) {
      problems.add(
          "--management-group "
              + written
              + " holds no subscription that this identity can see. Use the group's ID, not its"
              + " display name, and grant Reader on the group.");
    }
  }

  private void takeResourceGroup(String written) {
    List<String> parts = parts(written);
    if (parts.size() != 2) {
      problems.add(
          "--resource-group "
              + written
              + " does not say which subscription. Write SUBSCRIPTION/GROUP or the group's full"
              + " id.");
      return;
    }
    find(parts.getFirst(), "--resource-group")
        .forEach(s -> choose(s).groups.add(parts.getLast().toLowerCase(Locale.ROOT)));
  }

  private void takeResource(String written) {
    named
        .parse("--resource", written)
        .ifPresent(
            id ->
                find(id.subscription().orElse(""), "--resource")
                    .forEach(subscription -> choose(subscription).resources.add(id)));
  }

  private List<Tag> tags(String option, List<String> written) {
    List<Tag> tags = new ArrayList<>();
    for (String one : written) {
      Optional<Tag> tag = Tag.parse(one);
      tag.ifPresent(tags::add);
      if (tag.isEmpty()) {
        problems.add(option + " " + one + " is not a tag. Write NAME=VALUE.");
      }
    }
    return tags;
  }

  private void dropResource(String written) {
    named.parse("--exclude-resource", written).ifPresent(excludedResources::add);
  }

  private void dropManagementGroup(String written) {
    String name = written.substring(written.lastIndexOf('/') + 1);
    List<Subscription> below =
        register.subscriptions().stream().filter(s -> s.isBelow(List.of(name))).toList();
    if (below.isEmpty()) {
      problems.add(
          "--exclude-management-group "
              + written
              + " holds no subscription that this identity can see. Use the group's ID, not its"
              + " display name, or leave the option out.");
    }
    below.forEach(subscription -> drop(subscription, "--exclude-management-group " + written));
  }

  private void dropSubscription(String name) {
    List<Subscription> dropped =
        register.subscriptions().stream().filter(s -> s.isCalled(name)).toList();
    if (dropped.isEmpty()) {
      problems.add(matchesNothing("--exclude-subscription", name));
    }
    dropped.forEach(subscription -> drop(subscription, "--exclude-subscription " + name));
  }

  private void drop(Subscription subscription, String option) {
    if (chosen.remove(subscription.key()) != null) {
      exclusions.add(
          new Exclusion(
              subscription.resourceId(),
              ResourceType.SUBSCRIPTION,
              Exclusion.Reason.BY_OPTION,
              option));
    }
  }

  private void dropResourceGroup(String written) {
    List<String> parts = parts(written);
    String group = parts.getLast().toLowerCase(Locale.ROOT);
    Predicate<Subscription> holds =
        parts.size() == 2 ? s -> s.isCalled(parts.getFirst()) : s -> true;
    List<Choice> holders =
        chosen.values().stream().filter(choice -> holds.test(choice.subscription)).toList();
    if (holders.isEmpty()) {
      problems.add(matchesNothing("--exclude-resource-group", written));
    }
    holders.forEach(choice -> choice.excluded.add(group));
  }

  /** {@code SUBSCRIPTION/GROUP}, a group's full id, or a bare group. */
  private static List<String> parts(String written) {
    List<String> segments =
        List.of(written.split("/")).stream().filter(segment -> !segment.isBlank()).toList();
    if (segments.size() == 4
        && segments.getFirst().equalsIgnoreCase("subscriptions")
        && segments.get(2).equalsIgnoreCase("resourcegroups")) {
      return List.of(segments.get(1), segments.get(3));
    }
    return segments.isEmpty() || segments.size() > 2 ? List.of(written) : segments;
  }

  private Collection<Subscription> find(String name, String option) {
    List<Subscription> found =
        register.subscriptions().stream().filter(s -> s.isCalled(name)).toList();
    if (!found.isEmpty()) {
      return found;
    }
    if (GUID.matcher(name).matches()) {
      return List.of(register.expect(name));
    }
    problems.add(matchesNothing(option, name));
    return List.of();
  }

  private String matchesNothing(String option, String name) {
    List<String> visible =
        register.subscriptions().stream().limit(5).map(Subscription::shown).toList();
    return option
        + " "
        + name
        + " matches nothing in the "
        + register.subscriptions().size()
        + " subscriptions that this identity can see ("
        + String.join(", ", visible)
        + (register.subscriptions().size() > visible.size() ? ", …" : "")
        + "). Check the spelling, or the tenant signed in to.";
  }

  /** Every group named must exist: asked of Resource Graph; skipped where it does not answer. */
  private void checkGroups() {
    List<String> ids =
        chosen.values().stream()
            .filter(c -> !c.groups.isEmpty() || !c.excluded.isEmpty())
            .map(c -> c.subscription.id())
            .toList();
    if (ids.isEmpty()) {
      return;
    }
    Set<String> existing = new HashSet<>();
    for (int from = 0; from < ids.size(); from += Population.BATCH) {
      Listing rows =
          graph.query(
              GraphQueries.RESOURCE_GROUPS,
              ids.subList(from, Math.min(ids.size(), from + Population.BATCH)));
      if (rows.failure().isPresent()) {
        return;
      }
      rows.items()
          .forEach(row -> ArmItem.of(row).ifPresent(group -> existing.add(group.id().key())));
    }
    chosen.values().forEach(choice -> checkIncluded(choice, existing));
    scopes.excluded().resourceGroups().forEach(written -> checkExcluded(written, existing));
  }

  private void checkIncluded(Choice choice, Set<String> existing) {
    for (String group : choice.groups) {
      if (!existing.contains(groupKey(choice.subscription, group))
          && choice.subscription.body() instanceof Fact.Read) {
        problems.add(
            "--resource-group "
                + choice.subscription.shown()
                + "/"
                + group
                + " matches no resource group that this identity can see. Check the spelling, or"
                + " grant Reader on the group.");
      }
    }
  }

  private void checkExcluded(String written, Set<String> existing) {
    String group = parts(written).getLast().toLowerCase(Locale.ROOT);
    boolean exists =
        chosen.values().stream()
            .filter(choice -> choice.excluded.contains(group))
            .anyMatch(choice -> existing.contains(groupKey(choice.subscription, group)));
    if (!exists && problems.isEmpty()) {
      problems.add(
          "--exclude-resource-group "
              + written
              + " matches no resource group in the subscriptions to scan. Check the spelling, or"
              + " leave the option out.");
    }
  }

  private static String groupKey(Subscription subscription, String group) {
    return subscription.resourceId().key() + "/resourcegroups/" + group;
  }
}
