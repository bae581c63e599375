@NullMarked
package dev.plumbline.tree;

import org.jspecify.annotations.NullMarked;
