/** Evaluates a template into the resources that its deployment would declare. */
@NullMarked
package dev.plumbline.template.expand;

import org.jspecify.annotations.NullMarked;
