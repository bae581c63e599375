package dev.plumbline.evaluate.join;

import dev.plumbline.model.Fact;
import dev.plumbline.model.Resource;
import dev.plumbline.model.ResourceType;
import dev.plumbline.model.Source;
import dev.plumbline.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The diagnostic settings that send logs to a storage account, by the account's id.
 *
 * <p>A setting that could not be read is unknown where it was to be read. It makes no account
 * unknown, or one refused vault would leave every account of an estate without a verdict, and so
 * would every template that may be deployed beside another; only for the activity log of its own
 * subscription, which must have a place somewhere, an account waits.
 */
final class LogSources {

  static final String FACT = "logSources";

  private static final String ACTIVITY_LOG = "activityLogDiagnosticSettings";
  private static final List<String> FACTS =
      List.of(
          ACTIVITY_LOG,
          "blobDiagnosticSettings",
          "diagnosticSettings",
          "fileDiagnosticSettings",
          "queueDiagnosticSettings",
          "tableDiagnosticSettings");

  private final Map<String, SortedSet<String>> byAccount = new HashMap<>();
  private final Map<String, Fact> activityLogs = new HashMap<>();

  void add(Resource resource) {
    if (resource.role() == Resource.Role.REFERENCED) {
      return;
    }
    for (String name : FACTS) {
      Fact fact = resource.facts().get(name);
      if (fact instanceof Fact.Read(Value settings, var ignored)) {
        add(resource, name, settings.itemsOrEmpty());
      }
      if (name.equals(ACTIVITY_LOG)
          && fact != null
          && resource.type().equals(ResourceType.SUBSCRIPTION)) {
        activityLogs.put(resource.id().key(), fact);
      }
    }
  }

  /** The joined fact of a storage account; nothing for any other resource. */
  Optional<Fact> of(Resource resource) {
    Fact account = resource.facts().get("account");
    if (!resource.type().equals(Estate.ACCOUNT) || account == null) {
      return Optional.empty();
    }
    return Optional.of(
        account instanceof Fact.Read(Value body, Fact.Origin origin)
            ? sources(resource, body, origin)
            : account);
  }

  private Fact sources(Resource account, Value body, Fact.Origin origin) {
    SortedSet<String> settings = byAccount.getOrDefault(key(account, body), new TreeSet<>());
    if (!settings.isEmpty()) {
      return new Fact.Read(
          Value.array(settings.stream().map(id -> Value.object("id", Value.of(id))).toList()),
          origin);
    }
    return switch (account.source()) {
      case Source.Azure ignored -> none(account, origin);
      case Source.Template ignored -> new Fact.None(origin);
    };
  }

  private void add(Resource holder, String fact, List<Value> settings) {
    for (int i = 0; i < settings.size(); i++) {
      Value setting = settings.get(i);
      String account = Ids.at(setting, "properties", "storageAccountId").textOr("");
      if (!account.isEmpty() && mayLog(setting)) {
        String id = Ids.at(setting, "id").textOr(holder.id() + "#" + fact + "[" + i + "]");
        byAccount.computeIfAbsent(key(holder.source(), account), key -> new TreeSet<>()).add(id);
      }
    }
  }

  /** A setting that sends nothing but metrics makes no account one of logs. */
  private static boolean mayLog(Value setting) {
    Value logs = Ids.at(setting, "properties", "logs");
    boolean all = logs instanceof Value.Arr || logs instanceof Value.Null;
    return !all
        || logs.itemsOrEmpty().stream()
            .anyMatch(log -> !Ids.at(log, "enabled").equals(Value.of(false)));
  }

  /** A template's id stands in for a group that is not known; names of accounts are unique. */
  private static String key(Source source, String account) {
    String key = Ids.key(account);
    return switch (source) {
      case Source.Azure ignored -> key;
      case Source.Template ignored -> Ids.name(key, Estate.ACCOUNTS).orElse(key);
    };
  }

  private static String key(Resource account, Value body) {
    return switch (account.source()) {
      case Source.Azure ignored -> account.id().key();
      case Source.Template ignored -> Ids.at(body, "name").textOr("").toLowerCase(Locale.ROOT);
    };
  }

  private Fact none(Resource account, Fact.Origin origin) {
    String subscription =
        account.id().subscription().map(id -> Ids.key("/subscriptions/" + id)).orElse("");
    return switch (activityLogs.get(subscription)) {
      case null -> new Fact.Unresolved("this inventory does not have the activity log's settings");
      case Fact.Read ignored -> new Fact.None(origin);
      case Fact.None ignored -> new Fact.None(origin);
      case Fact.Unread unread -> unread;
      case Fact.Unresolved unresolved -> unresolved;
      case Fact.NotRequested notRequested -> notRequested;
    };
  }
}
