/** Tests of the package of the same name. */
@NullMarked
package dev.plumbline.template.expand;

import org.jspecify.annotations.NullMarked;
