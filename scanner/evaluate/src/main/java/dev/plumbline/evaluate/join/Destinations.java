package dev.plumbline.evaluate.join;

import dev.plumbline.model.Fact;
import dev.plumbline.model.GapId;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a diagnostic setting sends to: an array of {@code {kind, id, found, ofSource, activityLog}}
 * with what rules ask of the destination (see {@link Kept}). {@code found} is true, false in a
 * subscription of which everything was listed, or not known; {@code ofSource} says that the logs
 * are about the destination itself, {@code activityLog} that they are the activity log. Where a gap
 * hides one of the destinations the fact is unread.
 */
final class Destinations {

  static final String FACT = "destinations";

  private static final ResourceType SETTING =
      new ResourceType("microsoft.insights/diagnosticsettings");

  /** What a property of a setting names. */
  private enum Kind {
    WORKSPACE("workspaceId", "workspace"),
    STORAGE_ACCOUNT("storageAccountId", "storageAccount"),
    EVENT_HUB("eventHubAuthorizationRuleId", "eventHub"),
    /** What the setting was called before event hubs had namespaces of their own. */
    SERVICE_BUS("serviceBusRuleId", "eventHub"),
    PARTNER("marketplacePartnerId", "partnerSolution");

    private final String property;
    private final String wireName;

    Kind(String property, String wireName) {
      this.property = property;
      this.wireName = wireName;
    }
  }

  private final Estate estate;

  Destinations(Estate estate) {
    this.estate = estate;
  }

  /** The joined fact of a diagnostic setting; nothing for any other resource. */
  Optional<Fact> of(Resource resource) {
    Fact setting = resource.facts().get("diagnosticSetting");
    return resource.type().equals(SETTING) && setting != null
        ? Optional.of(
            setting instanceof Fact.Read(Value body, Fact.Origin origin)
                ? destinations(resource, body, origin)
                : setting)
        : Optional.empty();
  }

  private Fact destinations(Resource setting, Value body, Fact.Origin origin) {
    List<Value> items = new ArrayList<>();
    SortedSet<String> gaps = new TreeSet<>();
    for (Kind kind : Kind.values()) {
      Value id = Ids.at(body, "properties", kind.property);
      // Azure lists an unset id as "".
      if (!(id instanceof Value.Null) && !id.equals(Value.of(""))) {
        Estate.Sought sought = seek(setting, kind, id);
        if (sought instanceof Estate.Sought.Hidden(GapId gap)) {
          gaps.add(gap.value());
        }
        items.add(item(setting, kind, id, sought));
      }
    }
    return gaps.isEmpty()
        ? new Fact.Read(Value.array(items), origin)
        : new Fact.Unread(new GapId(gaps.first()));
  }

  private Estate.Sought seek(Resource setting, Kind kind, Value id) {
    Optional<String> doubt = Ids.doubt(id);
    if (doubt.isPresent()) {
      return new Estate.Sought.Untold(doubt.get());
    }
    String text = id.textOr("");
    return switch (kind) {
      case WORKSPACE -> estate.workspace(setting, text);
      case STORAGE_ACCOUNT -> estate.account(setting.source(), text);
      case EVENT_HUB, SERVICE_BUS -> new Estate.Sought.Untold("no scan lists event hubs");
      case PARTNER -> new Estate.Sought.Untold("no scan lists solutions of partners");
    };
  }

  private Value item(Resource setting, Kind kind, Value id, Estate.Sought sought) {
    Map<String, Value> item = new LinkedHashMap<>();
    item.put("kind", Value.of(kind.wireName));
    item.put("id", id);
    item.put("activityLog", isActivityLog(setting));
    switch (sought) {
      case Estate.Sought.Found(ResourceId found, Map<String, Value> members) -> {
        item.put("found", Value.of(true));
        item.put("ofSource", isSource(setting, found));
        item.putAll(members);
      }
      case Estate.Sought.Missing ignored -> item.put("found", Value.of(false));
      case Estate.Sought.Hidden(GapId gap) -> untold(item, "see gap " + gap.value());
      case Estate.Sought.Untold(String why) -> untold(item, why);
    }
    return new Value.Obj(item);
  }

  private static void untold(Map<String, Value> item, String why) {
    item.put("found", new Value.Unresolved(why, ""));
    item.put("ofSource", new Value.Unresolved(why, ""));
    item.putAll(Kept.nothing(why));
  }

  /** Settings on a storage service lie below its account. */
  private static Value isSource(Resource setting, ResourceId destination) {
    return switch (setting.source()) {
      case Source.Azure ignored ->
          Value.of(Ids.key(setting.id().value()).startsWith(destination.key() + "/"));
      case Source.Template ignored ->
          setting
              .parent()
              .map(parent -> Value.of(parent.equals(destination)))
              .orElse(new Value.Unresolved("what the setting is about", ""));
    };
  }

  /** A setting of a subscription, which stands above it in every inventory, sends that. */
  private Value isActivityLog(Resource setting) {
    return setting
        .parent()
        .map(parent -> Value.of(estate.isSubscription(parent)))
        .orElse(new Value.Unresolved("what the setting is about", ""));
  }
}
