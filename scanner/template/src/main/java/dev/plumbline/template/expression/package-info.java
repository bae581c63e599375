/** The expression language inside the strings of an ARM template. */
@NullMarked
package dev.plumbline.template.expression;

import org.jspecify.annotations.NullMarked;
