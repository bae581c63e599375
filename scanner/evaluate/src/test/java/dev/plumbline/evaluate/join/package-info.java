@NullMarked
package dev.plumbline.evaluate.join;

import org.jspecify.annotations.NullMarked;
