/** An ARM template's declarations: parameters, variables, functions, resources, outputs. */
@NullMarked
package dev.plumbline.template.arm;

import org.jspecify.annotations.NullMarked;
