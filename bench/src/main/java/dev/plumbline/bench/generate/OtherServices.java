package dev.plumbline.bench.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.bench.generate.Expected.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file, queue and table services of an account, beside it: settings for other sites and for
 * file shares, diagnostic settings, a share.
 */
final class OtherServices {

  private static final List<String> FILE_RULES =
      List.of("storage-share-soft-delete", "storage-smb-version", "storage-smb-channel-encryption");

  private final Draft draft;
  private final Oracle oracle;
  private final Dice dice;

  OtherServices(Draft draft, Oracle oracle) {
    this.draft = draft;
    this.oracle = oracle;
    this.dice = draft.dice;
  }

  /** An account of files has neither queues nor tables. */
  void write(Name account, Body holder, boolean queues) {
    service("file", account, holder);
    if (dice.chance(0.3)) {
      share(account);
    }
    if (queues) {
      service("queue", account, holder);
      service("table", account, holder);
    }
  }

  /** A rule for other sites, harmless or not. */
  static ObjectNode corsRule(Dice dice) {
    return Json.object(
        "allowedOrigins",
        Json.array(dice.pick(List.of("*", "https://www.contoso.com"))),
        "allowedMethods",
        Json.array("GET", dice.pick(List.of("HEAD", "PUT", "DELETE"))),
        "maxAgeInSeconds",
        100,
        "exposedHeaders",
        Json.array("x-ms-meta-*"),
        "allowedHeaders",
        Json.array("x-ms-meta-abc"));
  }

  private void service(String stem, Name account, Body holder) {
    String rule = "storage-" + stem + "-logging";
    if (dice.chance(0.5)) {
      holder.judged.put(stem + "Service:", Wanted.Outcome.absent());
      holder.byCatalogue(List.of(rule));
      return;
    }
    String type = StorageModule.TYPE + "/" + stem + "Services";
    Condition condition = Condition.of(draft);
    ObjectNode properties = Json.object();
    cors(stem, holder, condition, properties);
    if (stem.equals("file")) {
      files(holder, condition, properties);
    }
    ObjectNode service = Json.object("type", type, "apiVersion", "2024-01-01");
    condition.write(service);
    service.put("name", "[format('{0}/default', " + account.inner() + ")]");
    service.set("properties", properties);
    draft.resource(stem + "Services", service);
    oracle.plain(stem + "Services", type, Optional.of("default"), condition.state());
    if (condition.state() == State.NOT_CREATED) {
      holder.judged.put(stem + "Service:", Wanted.Outcome.absent());
    }
    Set<String> causes = condition.spelled().map(Spelled::causes).orElse(Set.of());
    if (condition.state() == State.UNDECIDED) {
      holder.unsure("storage-cors-restricted", causes);
      if (stem.equals("file")) {
        FILE_RULES.forEach(name -> holder.unsure(name, causes));
      }
    }
    Diagnostics.module(
        draft,
        oracle,
        holder,
        new Diagnostics.Holder(
            stem + "Services",
            StorageModule.TYPE + "/{0}/" + stem + "Services/default",
            account,
            stem + "DiagnosticSettings",
            rule));
  }

  private void cors(String stem, Body holder, Condition condition, ObjectNode properties) {
    if (dice.chance(0.5)) {
      ObjectNode corsRule = corsRule(dice);
      properties.set("cors", Json.object("corsRules", Json.array(corsRule)));
      if (condition.state() == State.CREATED) {
        String at = stem + "Service:properties.cors.corsRules[0].";
        for (String name : List.of("allowedOrigins", "allowedMethods")) {
          holder.judged.put(at + name, Wanted.Outcome.known(corsRule.get(name)));
        }
      }
    }
  }

  private void files(Body holder, Condition condition, ObjectNode properties) {
    Body its = condition.state() == State.CREATED ? holder : new Body(draft);
    Spelled days =
        its.note(
            "fileService:properties.shareDeleteRetentionPolicy.days",
            Wanted.of(Json.node(14), Json.array(1, 7, 14)),
            List.of());
    properties.set("shareDeleteRetentionPolicy", Json.object("enabled", true, "days", days.json()));
    if (dice.chance(0.5)) {
      Spelled versions =
          its.note(
              "fileService:properties.protocolSettings.smb.versions",
              Wanted.of(Json.node("SMB3.1.1"), Json.array("SMB3.1.1", "SMB2.1;SMB3.0;SMB3.1.1")),
              List.of());
      properties.set(
          "protocolSettings", Json.object("smb", Json.object("versions", versions.json())));
    }
  }

  private void share(Name account) {
    String name = "share-" + dice.word(4);
    draft.resource(
        "share",
        Json.object(
            "type",
            StorageModule.TYPE + "/fileServices/shares",
            "apiVersion",
            "2024-01-01",
            "name",
            "[format('{0}/default/" + name + "', " + account.inner() + ")]",
            "properties",
            Json.object("shareQuota", 100)));
    oracle.plain(
        "share", StorageModule.TYPE + "/fileServices/shares", Optional.of(name), State.CREATED);
  }
}
