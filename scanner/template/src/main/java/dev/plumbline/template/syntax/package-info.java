/** What a template says, with the place of every word of it; nothing is evaluated here. */
@NullMarked
package dev.plumbline.template.syntax;

import org.jspecify.annotations.NullMarked;
