/** Tests of the package of the same name. */
@NullMarked
package dev.plumbline.template.expression;

import org.jspecify.annotations.NullMarked;
