/** The findings file itself, for other programs. */
@NullMarked
package dev.plumbline.reports.jsonl;

import org.jspecify.annotations.NullMarked;
