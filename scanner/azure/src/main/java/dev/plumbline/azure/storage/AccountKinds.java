package dev.plumbline.azure.storage;

import static dev.plumbline.azure.storage.Feature.BLOBS;
import static dev.plumbline.azure.storage.Feature.FILES;
import static dev.plumbline.azure.storage.Feature.LIFECYCLE;
import static dev.plumbline.azure.storage.Feature.LOCAL_USERS;
import static dev.plumbline.azure.storage.Feature.OBJECT_REPLICATION;
import static dev.plumbline.azure.storage.Feature.QUEUES;
import static dev.plumbline.azure.storage.Feature.TABLES;

import dev.plumbline.azure.collect.Found;
import dev.plumbline.model.Fact;
import dev.plumbline.model.Value;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which kinds of account lack what. Their services are those of Microsoft's "Storage account
 * overview", lifecycle and replication those of "Azure Blob Storage lifecycle management overview"
 * and "Object replication for block blobs", which rules out a hierarchical namespace.
 *
 * <p>https://learn.microsoft.com/azure/storage/common/storage-account-overview
 *
 * <p>https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-overview
 *
 * <p>https://learn.microsoft.com/azure/storage/blobs/object-replication-overview
 */
final class AccountKinds {

  private AccountKinds() {}

  /**
   * None, seen in its body, when the account cannot have the feature; empty when it is to be asked.
   */
  static Optional<Fact> none(Found account, Feature feature) {
    return account.body() instanceof Fact.Read(Value body, Fact.Origin origin)
            && lackedBy(body).contains(feature)
        ? Optional.of(new Fact.None(origin))
        : Optional.empty();
  }

  /** What an account cannot have; nothing for an odd or absent kind: then the account is asked. */
  static Set<Feature> lackedBy(Value account) {
    EnumSet<Feature> lacked = byKind(account);
    if (account.at("properties", "isHnsEnabled").equals(Value.of(true))) {
      lacked.add(OBJECT_REPLICATION);
    }
    return lacked;
  }

  private static EnumSet<Feature> byKind(Value account) {
    return switch (lower(account.at("kind"))) {
      case "storagev2" -> isPremium(account) ? allBut(BLOBS) : EnumSet.noneOf(Feature.class);
      case "storage" ->
          isPremium(account) ? allBut(BLOBS) : EnumSet.of(LIFECYCLE, OBJECT_REPLICATION);
      case "blobstorage" -> EnumSet.of(FILES, QUEUES, TABLES, OBJECT_REPLICATION);
      case "blockblobstorage" -> EnumSet.of(FILES, QUEUES, TABLES);
      case "filestorage" -> allBut(FILES, LOCAL_USERS);
      default -> EnumSet.noneOf(Feature.class);
    };
  }

  /** A premium account of a general-purpose kind holds page blobs and nothing else. */
  private static boolean isPremium(Value account) {
    return lower(account.at("sku", "name")).startsWith("premium_");
  }

  private static EnumSet<Feature> allBut(Feature first, Feature... more) {
    return EnumSet.complementOf(EnumSet.of(first, more));
  }

  private static String lower(Value text) {
    return text.textOr("").toLowerCase(Locale.ROOT);
  }
}
