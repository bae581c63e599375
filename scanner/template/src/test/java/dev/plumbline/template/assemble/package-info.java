@NullMarked
package dev.plumbline.template.assemble;

import org.jspecify.annotations.NullMarked;
