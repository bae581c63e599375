/** Azure Resource Manager, Resource Graph and Key Vault as answers that never throw. */
@NullMarked
package dev.plumbline.azure.arm;

import org.jspecify.annotations.NullMarked;
