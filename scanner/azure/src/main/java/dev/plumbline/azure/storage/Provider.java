package dev.plumbline.azure.storage;

import dev.plumbline.azure.collect.Need;
import dev.plumbline.model.ResourceType;

/** What all reads of the storage resource provider have in common. */
final class Provider {

  static final String ACCOUNTS = "Microsoft.Storage/storageAccounts";
  static final String API_VERSION = "2025-06-01";

  /**
   * The code with which it says that an account has no such service or feature ("Queue is not
   * supported for the account."): the answer for kinds that {@link AccountKinds} does not know.
   */
  static final String LACKS = "FeatureNotSupportedForAccount";

  private Provider() {}

  /**
   * What a fact of an account needs.
   *
   * @param type of what is read for it, below the account's
   */
  static Need need(String fact, String type) {
    return Need.reader(new ResourceType(ACCOUNTS), fact, ACCOUNTS + "/" + type + "/read");
  }
}
