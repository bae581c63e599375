/** The house's rules that a compiler does not know, each with its reason. */
@NullMarked
package dev.plumbline.architecture;

import org.jspecify.annotations.NullMarked;
