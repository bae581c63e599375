/** What the documentation says of each template function, a class for each of its pages. */
@NullMarked
package dev.plumbline.template.function;

import org.jspecify.annotations.NullMarked;
