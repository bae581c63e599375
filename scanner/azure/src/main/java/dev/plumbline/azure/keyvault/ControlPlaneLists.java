package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.ChildKind;
import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import dev.plumbline.azure.collect.Role;
import dev.plumbline.model.Fact;
import java.util.List;

/**
 * Resource Manager's lists. Reader is enough and no firewall need be opened, but they do not tell
 * which keys and secrets a certificate manages ({@code managed}), and there is none of
 * certificates.
 */
public record ControlPlaneLists() implements VaultLists {

  @Override
  public List<Need> needs() {
    return List.of(VaultCollector.KEYS.need(), VaultCollector.SECRETS.need());
  }

  @Override
  public Children keys(Found vault, Reading reading) {
    return list(VaultCollector.KEYS, vault, reading);
  }

  @Override
  public Children secrets(Found vault, Reading reading) {
    return list(VaultCollector.SECRETS, vault, reading);
  }

  @Override
  public Members certificates(Found vault, Reading reading) {
    return new Members(List.of(), new Fact.NotRequested(Role.KEY_VAULT_READER.option()));
  }

  private static Children list(ChildKind kind, Found vault, Reading reading) {
    String path = vault.id().value() + "/" + kind.many();
    return reading.children(VaultCollector.ask(vault, kind, path));
  }
}
