package dev.plumbline.azure.keyvault;

import dev.plumbline.azure.collect.Children;
import dev.plumbline.azure.collect.Found;
import dev.plumbline.azure.collect.Reading;

/**
 * A way to list the keys and secrets of a vault. Both ways give items of the control plane's shape
 * ({@code id, name, properties.attributes …}); neither ever reads a value.
 */
public sealed interface VaultLists permits ControlPlaneLists, DataPlaneLists {

  Children keys(Found vault, Reading reading);

  Children secrets(Found vault, Reading reading);
}
