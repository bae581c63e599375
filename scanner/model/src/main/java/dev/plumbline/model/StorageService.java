package dev.plumbline.model;

import java.util.List;
import java.util.Locale;

/**
 * The services of a storage account, and which accounts lack them: what live reads and templates
 * call <em>none</em>. Source: <a
 * href="https://learn.microsoft.com/azure/storage/common/storage-account-overview#types-of-storage-accounts">types
 * of storage accounts</a>.
 */
public enum StorageService {
  BLOB("blob"),
  FILE("file"),
  QUEUE("queue"),
  TABLE("table");

  private static final String ACCOUNTS = "microsoft.storage/storageaccounts";
  private static final List<String> BLOBS_ONLY = List.of("blobstorage", "blockblobstorage");
  private static final String FILES_ONLY = "filestorage";

  private final String stem;

  StorageService(String stem) {
    this.stem = stem;
  }

  /** Its part of an id, as documentation spells it: {@code blobServices}. */
  public String segment() {
    return stem + "Services";
  }

  /** Type of the one resource {@code default} that holds its settings. */
  public ResourceType type() {
    return new ResourceType(ACCOUNTS + "/" + segment());
  }

  /** Name of the fact that is its body: {@code blobService}. */
  public String fact() {
    return stem + "Service";
  }

  /** Name of the fact that holds its diagnostic settings: {@code blobDiagnosticSettings}. */
  public String settingsFact() {
    return stem + "DiagnosticSettings";
  }

  /**
   * Whether no such account has the service. Premium accounts that are of no kind of their own hold
   * page blobs alone.
   *
   * @param kind of the account; empty where it is not known, which lacks nothing for certain
   * @param sku name of its SKU; empty likewise
   */
  public boolean isLackedBy(String kind, String sku) {
    String lower = kind.toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return false;
    }
    boolean filesOnly = lower.equals(FILES_ONLY);
    boolean blobsOnly =
        BLOBS_ONLY.contains(lower)
            || (!filesOnly && sku.toLowerCase(Locale.ROOT).startsWith("premium"));
    return this == BLOB ? filesOnly : this == FILE ? blobsOnly : blobsOnly || filesOnly;
  }
}
