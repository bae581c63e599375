/** JSON as templates are written in it: comments, byte order marks, strings over several lines. */
@NullMarked
package dev.plumbline.template.json;

import org.jspecify.annotations.NullMarked;
