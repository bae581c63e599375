@NullMarked
package dev.plumbline.azure.publish;

import org.jspecify.annotations.NullMarked;
