package dev.plumbline.model;

import static dev.plumbline.model.StorageFeature.BLOBS;
import static dev.plumbline.model.StorageFeature.FILES;
import static dev.plumbline.model.StorageFeature.LIFECYCLE;
import static dev.plumbline.model.StorageFeature.LOCAL_USERS;
import static dev.plumbline.model.StorageFeature.OBJECT_REPLICATION;
import static dev.plumbline.model.StorageFeature.QUEUES;
import static dev.plumbline.model.StorageFeature.TABLES;

import java.util.EnumSet;
import java.util.Locale;
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
public final class StorageKinds {

  private StorageKinds() {}

  /**
   * What an account cannot have; nothing for an odd, absent or unknown kind.
   *
   * @param account its body
   */
  public static Set<StorageFeature> lackedBy(Value account) {
    EnumSet<StorageFeature> lacked = byKind(account);
    if (account.at("properties", "isHnsEnabled").equals(Value.of(true))) {
      lacked.add(OBJECT_REPLICATION);
    }
    return lacked;
  }

  private static EnumSet<StorageFeature> byKind(Value account) {
    return switch (lower(account.at("kind"))) {
      case "storagev2" -> isPremium(account) ? allBut(BLOBS) : EnumSet.noneOf(StorageFeature.class);
      case "storage" ->
          isPremium(account) ? allBut(BLOBS) : EnumSet.of(LIFECYCLE, OBJECT_REPLICATION);
      case "blobstorage" -> EnumSet.of(FILES, QUEUES, TABLES, OBJECT_REPLICATION);
      case "blockblobstorage" -> EnumSet.of(FILES, QUEUES, TABLES);
      case "filestorage" -> allBut(FILES, LOCAL_USERS);
      default -> EnumSet.noneOf(StorageFeature.class);
    };
  }

  /** A premium account of a general-purpose kind holds page blobs and nothing else. */
  private static boolean isPremium(Value account) {
    return lower(account.at("sku", "name")).startsWith("premium_");
  }

  private static EnumSet<StorageFeature> allBut(StorageFeature first, StorageFeature... more) {
    return EnumSet.complementOf(EnumSet.of(first, more));
  }

  private static String lower(Value text) {
    return text.textOr("").toLowerCase(Locale.ROOT);
  }
}
