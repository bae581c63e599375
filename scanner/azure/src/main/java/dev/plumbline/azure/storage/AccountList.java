package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Ask;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.model.Fact;
import dev.plumbline.model.StorageFeature;
import java.util.Set;

/** A list below an account that is one fact of it, an array. None when it is empty. */
enum AccountList {
  SHARES("shareList", StorageFeature.FILES, "fileServices/default/shares", "file shares"),
  ENCRYPTION_SCOPES(
      "encryptionScopes", StorageFeature.BLOBS, "encryptionScopes", "encryption scopes"),
  LOCAL_USERS("localUsers", StorageFeature.LOCAL_USERS, "localUsers", "local users"),
  OBJECT_REPLICATION(
      "objectReplicationPolicies",
      StorageFeature.OBJECT_REPLICATION,
      "objectReplicationPolicies",
      "object replication policies");

  private final String fact;
  private final StorageFeature feature;
  private final String path;
  private final String many;

  AccountList(String fact, StorageFeature feature, String path, String many) {
    this.fact = fact;
    this.feature = feature;
    this.path = path;
    this.many = many;
  }

  Need need() {
    return Provider.need(fact, path.replace("/default", ""));
  }

  Fact read(Found account, Reading reading) {
    return AccountKinds.none(account, feature)
        .orElseGet(() -> reading.arrayOrNone(ask(account), Set.of(Provider.LACKS)));
  }

  private Ask ask(Found account) {
    return need()
        .ask(
            account.id().child(path).value(),
            Provider.API_VERSION,
            many + " of " + account.shown());
  }
}
