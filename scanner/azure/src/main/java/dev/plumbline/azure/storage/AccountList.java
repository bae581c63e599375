package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;

/** A list below an account that is one fact of it, an array. None when it is empty. */
enum AccountList {
  SHARES(
      "shareList",
      Feature.FILES,
      "fileServices/default/shares",
      "fileServices/shares",
      "file shares"),
  ENCRYPTION_SCOPES("encryptionScopes", Feature.BLOBS, "encryption scopes"),
  LOCAL_USERS("localUsers", Feature.LOCAL_USERS, "local users"),
  OBJECT_REPLICATION(
      "objectReplicationPolicies", Feature.OBJECT_REPLICATION, "object replication policies");

  private final Need need;
  private final Feature feature;
  private final String path;
  private final String many;

  /** A list whose fact, path and type are spelled alike. */
  AccountList(String name, Feature feature, String many) {
    this(name, feature, name, name, many);
  }

  AccountList(String fact, Feature feature, String path, String type, String many) {
    this.need = Provider.need(fact, type);
    this.feature = feature;
    this.path = path;
    this.many = many;
  }

  Need need() {
    return need;
  }

  Fact read(Found account, Reading reading) {
    return AccountKinds.none(account, feature)
        .orElseGet(() -> reading.arrayOrNone(ask(account), Provider.LACKS));
  }

  private Ask ask(Found account) {
    return need.ask(
        account.id().child(path).value(), Provider.API_VERSION, many + " of " + account.shown());
  }
}
