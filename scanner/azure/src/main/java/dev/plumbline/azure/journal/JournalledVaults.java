package dev.plumbline.azure.journal;

import dev.plumbline.azure.arm.Listing;
import dev.plumbline.azure.keyvault.VaultProperties;
import dev.plumbline.model.ReadJournal;

/** The vaults' own lists by way of a journal. */
public final class JournalledVaults implements VaultProperties {

  private final VaultProperties vaults;
  private final JournalledLists lists;

  public JournalledVaults(VaultProperties vaults, ReadJournal journal) {
    this.vaults = vaults;
    this.lists = new JournalledLists(journal);
  }

  @Override
  public Listing keys(Subject vault) {
    return lists.list("vault keys " + vault.uri(), () -> vaults.keys(vault));
  }

  @Override
  public Listing secrets(Subject vault) {
    return lists.list("vault secrets " + vault.uri(), () -> vaults.secrets(vault));
  }

  @Override
  public Listing certificates(Subject vault) {
    return lists.list("vault certificates " + vault.uri(), () -> vaults.certificates(vault));
  }

  @Override
  public Listing certificatePolicy(Subject vault, String certificate) {
    return lists.list(
        "vault certificate policy " + vault.uri() + " " + certificate,
        () -> vaults.certificatePolicy(vault, certificate));
  }
}
