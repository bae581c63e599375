@NullMarked
package dev.plumbline.azure.arm;

import org.jspecify.annotations.NullMarked;
