@NullMarked
package dev.plumbline.files;

import org.jspecify.annotations.NullMarked;
