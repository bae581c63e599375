/** Writes ARM templates together with what a reader must find in them. */
@NullMarked
package dev.plumbline.bench.generate;

import org.jspecify.annotations.NullMarked;
