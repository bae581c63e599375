/** The documented template functions that need no more than their arguments and the place. */
@NullMarked
package dev.plumbline.template.function;

import org.jspecify.annotations.NullMarked;
