/** Tests of the package of the same name. */
@NullMarked
package dev.plumbline.template.json;

import org.jspecify.annotations.NullMarked;
