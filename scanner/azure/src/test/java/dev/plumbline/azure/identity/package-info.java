@NullMarked
package dev.plumbline.azure.identity;

import org.jspecify.annotations.NullMarked;
