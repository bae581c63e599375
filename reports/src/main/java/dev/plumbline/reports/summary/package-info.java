/**
 * What every format needs: one pass over a findings file, counted, and the words for it. Counting
 * is not judging: verdicts, severities and reasons are taken as the file states them.
 */
@NullMarked
package dev.plumbline.reports.summary;

import org.jspecify.annotations.NullMarked;
