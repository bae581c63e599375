/** Readers of infrastructure code. */
@NullMarked
package dev.plumbline.template;

import org.jspecify.annotations.NullMarked;
