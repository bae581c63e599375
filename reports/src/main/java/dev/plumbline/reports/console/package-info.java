/** A text for a terminal: the answer first, then what to do, worst first, of bounded length. */
@NullMarked
package dev.plumbline.reports.console;

import org.jspecify.annotations.NullMarked;
