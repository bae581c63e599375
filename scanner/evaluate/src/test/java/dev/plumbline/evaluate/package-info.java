@NullMarked
package dev.plumbline.evaluate;

import org.jspecify.annotations.NullMarked;
