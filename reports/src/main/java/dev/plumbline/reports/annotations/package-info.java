/** Annotations of a pull request, as GitHub's runner reads them from a step's output. */
@NullMarked
package dev.plumbline.reports.annotations;

import org.jspecify.annotations.NullMarked;
