package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Need;
import dev.plumbline.azure.collect.Reading;
import java.util.List;

/**
 * A way to list the keys and secrets of a vault. Both ways give items of the control plane's shape
 * ({@code id, name, properties.attributes …}); neither ever reads a value.
 */
public sealed interface VaultLists permits ControlPlaneLists, DataPlaneLists {

  /** What the lists need. */
  List<Need> needs();

  Children keys(Found vault, Reading reading);

  Children secrets(Found vault, Reading reading);
}
