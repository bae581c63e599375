@NullMarked
package dev.plumbline.demo;

import org.jspecify.annotations.NullMarked;
