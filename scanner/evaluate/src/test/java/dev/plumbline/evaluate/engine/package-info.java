@NullMarked
package dev.plumbline.evaluate.engine;

import org.jspecify.annotations.NullMarked;
