/** Values while a template is evaluated: what is known, what is not, and where it was written. */
@NullMarked
package dev.plumbline.template.term;

import org.jspecify.annotations.NullMarked;
