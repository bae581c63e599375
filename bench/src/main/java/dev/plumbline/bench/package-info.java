/** Measures what docs/performance.md promises. Started by {@code bench/run}. */
@NullMarked
package dev.plumbline.bench;

import org.jspecify.annotations.NullMarked;
