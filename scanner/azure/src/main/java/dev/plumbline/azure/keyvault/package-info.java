/**
 * Key vaults and managed HSMs, and the metadata of what is in vaults. Never the value of a secret,
 * nor anything private of a key or certificate.
 */
@NullMarked
package dev.plumbline.azure.keyvault;

import org.jspecify.annotations.NullMarked;
