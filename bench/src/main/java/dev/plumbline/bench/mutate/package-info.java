/**
 * Changes templates at random, as templates and expressions, and looks whether a reader survives.
 */
@NullMarked
package dev.plumbline.bench.mutate;

import org.jspecify.annotations.NullMarked;
