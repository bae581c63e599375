package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import java.util.List;

/**
 * A way to list what is in a vault. Both ways give items of the control plane's shape ({@code id,
 * name, properties.attributes …}); neither ever reads a value.
 */
public sealed interface VaultLists permits ControlPlaneLists, DataPlaneLists {

  /** What the lists need. */
  List<Need> needs();

  /** Its keys. */
  Children keys(Found vault, Reading reading);

  /** Its secrets. */
  Children secrets(Found vault, Reading reading);

  /** Its certificates with their policies. */
  Members certificates(Found vault, Reading reading);
}
