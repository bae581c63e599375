/** Diffs that end a finding by setting one property. */
@NullMarked
package dev.plumbline.template.fix;

import org.jspecify.annotations.NullMarked;
