/** Ignores that authors write into the templates themselves. */
@NullMarked
package dev.plumbline.template.ignore;

import org.jspecify.annotations.NullMarked;
