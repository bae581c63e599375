package dev.plumbline.evaluate.join;

import dev.plumbline.model.Exclusion;
import dev.plumbline.model.Fact;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The storage accounts and workspaces of an inventory, and of which subscriptions all of them are
 * known: only there does a missing one not exist. Where a scan asked for groups or single resources
 * its subscription is only referenced, and tells nothing of accounts; its workspaces are read
 * whole.
 */
final class Estate {

  static final String ACCOUNTS = "microsoft.storage/storageaccounts";
  static final String WORKSPACES = "microsoft.operationalinsights/workspaces";
  static final ResourceType ACCOUNT = new ResourceType(ACCOUNTS);
  private static final ResourceType WORKSPACE = new ResourceType(WORKSPACES);

  /** Where a resource that an id names is. */
  sealed interface Sought {

    /**
     * In the inventory.
     *
     * @param id as the inventory has it
     * @param members what rules ask of it
     */
    record Found(ResourceId id, Map<String, Value> members) implements Sought {
      public Found {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
      }
    }

    /** Nowhere, in a subscription of which everything was listed. */
    record Missing() implements Sought {}

    /** Nobody could list what the subscription has. */
    record Hidden(GapId gap) implements Sought {}

    /** Not told by this inventory. */
    record Untold(String why) implements Sought {}
  }

  private final boolean finished;
  private final Map<String, Sought.Found> accounts = new HashMap<>();
  private final Map<String, Sought.Found> workspaces = new HashMap<>();
  private final Map<String, Fact> accountLists = new HashMap<>();
  private final Map<String, Fact> workspaceLists = new HashMap<>();
  private final Set<String> leftOut = new HashSet<>();
  private final Set<ResourceId> subscriptions = new HashSet<>();

  /**
   * @param finished whether the inventory has an end
   */
  Estate(boolean finished) {
    this.finished = finished;
  }

  void add(Resource resource) {
    if (resource.type().equals(ResourceType.SUBSCRIPTION)) {
      subscriptions.add(resource.id());
      subscription(resource);
    } else if (resource.role() == Resource.Role.REFERENCED) {
      return;
    } else if (resource.type().equals(ACCOUNT)) {
      accounts.put(
          key(resource, "account"), new Sought.Found(resource.id(), Kept.account(resource)));
    } else if (resource.type().equals(WORKSPACE)) {
      workspaces.put(
          key(resource, "workspace"), new Sought.Found(resource.id(), Kept.workspace(resource)));
    }
  }

  void add(Exclusion exclusion) {
    if (exclusion.reason() == Exclusion.Reason.BY_OPTION && exclusion.type().equals(ACCOUNT)) {
      leftOut.add(exclusion.id().key());
    }
  }

  boolean isSubscription(ResourceId id) {
    return subscriptions.contains(id);
  }

  /** The storage account of an id in the body of a resource. */
  Sought account(Source source, String id) {
    String key = Ids.key(id);
    return switch (source) {
      case Source.Azure ignored when leftOut.contains(key) ->
          new Sought.Found(new ResourceId(id), Kept.nothing("left out of the scan"));
      case Source.Azure ignored -> live(key, accounts, accountLists, "storage accounts");
      case Source.Template ignored ->
          declared(accounts.get(Ids.name(key, ACCOUNTS).orElse(key)), id);
    };
  }

  /** The workspace of an id in the body of a resource. */
  Sought workspace(Resource asking, String id) {
    String key = Ids.key(id);
    return switch (asking.source()) {
      case Source.Azure ignored -> live(key, workspaces, workspaceLists, "workspaces");
      case Source.Template ignored ->
          declared(
              workspaces.get(entry(asking.id()) + "#" + Ids.name(key, WORKSPACES).orElse(key)), id);
    };
  }

  private void subscription(Resource subscription) {
    String key = subscription.id().subscription().orElse("").toLowerCase(Locale.ROOT);
    Fact listing = subscription.collections().get(ACCOUNT);
    if (listing != null && subscription.role() == Resource.Role.ANCHOR) {
      accountLists.put(key, listing);
    }
    Fact list = subscription.facts().get("workspaces");
    if (list != null) {
      workspaceLists.put(key, list);
      List<Value> bodies =
          list instanceof Fact.Read(Value all, var ignored) ? all.itemsOrEmpty() : List.of();
      for (Value body : bodies) {
        String id = body.at("id").textOr("");
        if (!id.isEmpty()) {
          workspaces.put(Ids.key(id), new Sought.Found(new ResourceId(id), Kept.workspace(body)));
        }
      }
    }
  }

  private Sought live(
      String key, Map<String, Sought.Found> known, Map<String, Fact> lists, String what) {
    Sought.Found found = known.get(key);
    if (found != null) {
      return found;
    }
    Optional<String> subscription = Ids.subscription(key);
    Fact list = lists.get(subscription.orElse(""));
    String untold = "the " + what + " of subscription " + subscription.orElse("?");
    return switch (list) {
      case null -> new Sought.Untold(untold + " are not part of this inventory");
      case Fact.Unread(GapId gap) -> new Sought.Hidden(gap);
      case Fact.Unresolved(String expression) -> new Sought.Untold(expression);
      case Fact.NotRequested(String option) ->
          new Sought.Untold(untold + " are read with " + option + " only");
      case Fact.None ignored -> missing(untold);
      case Fact.Read(Value.Partial ignored, var origin) ->
          new Sought.Untold("not all of " + untold + " were read");
      case Fact.Read ignored -> missing(untold);
    };
  }

  private Sought missing(String what) {
    return finished
        ? new Sought.Missing()
        : new Sought.Untold("the inventory has no end; " + what + " may be in it");
  }

  private static Sought declared(Sought.@Nullable Found found, String id) {
    return found == null
        ? new Sought.Untold("no resource of this deployment is " + id + ", and it may exist")
        : found;
  }

  private static String key(Resource resource, String fact) {
    return switch (resource.source()) {
      case Source.Azure ignored -> resource.id().key();
      case Source.Template ignored -> {
        String name =
            resource.facts().get(fact) instanceof Fact.Read(Value body, var origin)
                ? Ids.at(body, "name").textOr("").toLowerCase(Locale.ROOT)
                : "";
        String address = name.isEmpty() ? resource.id().key() : name;
        // Names of accounts are unique in Azure, those of workspaces in a group alone.
        yield resource.type().equals(WORKSPACE) && !name.isEmpty()
            ? entry(resource.id()) + "#" + name
            : address;
      }
    };
  }

  /** The template file that an address begins with. */
  private static String entry(ResourceId address) {
    String key = address.key();
    int end = key.indexOf('#');
    return end < 0 ? key : key.substring(0, end);
  }
}
