package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.DiagnosticSettings;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.ResourceId;
import dev.plumbline.model.StorageFeature;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the four services of an account: its default properties, CORS among them, and its logs.
 */
enum StorageService {
  BLOB("blob", StorageFeature.BLOBS),
  FILE("file", StorageFeature.FILES),
  QUEUE("queue", StorageFeature.QUEUES),
  TABLE("table", StorageFeature.TABLES);

  private final String word;
  private final StorageFeature feature;

  StorageService(String word, StorageFeature feature) {
    this.word = word;
    this.feature = feature;
  }

  /** Name of the fact that holds its properties. */
  String properties() {
    return word + "Service";
  }

  /** Name of the fact that holds its diagnostic settings. */
  String diagnostics() {
    return word + "DiagnosticSettings";
  }

  List<Need> needs() {
    return List.of(need(), DiagnosticSettings.need(need().type(), diagnostics()));
  }

  /** Both facts. A service that is none has no diagnostic settings, and is not asked for them. */
  Map<String, Fact> read(Found account, Reading reading) {
    Fact service =
        AccountKinds.none(account, feature)
            .orElseGet(() -> reading.bodyOrNone(ask(account), Set.of(Provider.LACKS)));
    Fact settings =
        service instanceof Fact.None
            ? service
            : reading.array(DiagnosticSettings.of(id(account), shown(account)));
    return Map.of(properties(), service, diagnostics(), settings);
  }

  private Ask ask(Found account) {
    return need().ask(id(account).value(), Provider.API_VERSION, shown(account));
  }

  private Need need() {
    return Provider.need(properties(), word + "Services");
  }

  private ResourceId id(Found account) {
    return account.id().child(word + "Services/default");
  }

  private String shown(Found account) {
    return word + " service of " + account.shown();
  }
}
