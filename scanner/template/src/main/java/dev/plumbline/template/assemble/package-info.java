/** Turns what a deployment would declare into resources, exclusions and gaps. */
@NullMarked
package dev.plumbline.template.assemble;

import org.jspecify.annotations.NullMarked;
