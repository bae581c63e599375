/** Key vaults, and the metadata of their keys and secrets. Never the value of a secret. */
@NullMarked
package dev.plumbline.azure.keyvault;

import org.jspecify.annotations.NullMarked;
