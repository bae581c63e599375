/** Which roles the scan itself holds. */
@NullMarked
package dev.plumbline.azure.roles;

import org.jspecify.annotations.NullMarked;
