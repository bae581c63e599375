/** Finds templates and the parameter files that belong to them. */
@NullMarked
package dev.plumbline.template.find;

import org.jspecify.annotations.NullMarked;
