/** The composition root: Main, one class per command, exit codes. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
